#include "pcsc/card_link.hpp"

#include "mynumber/jpki_application.hpp"

namespace madoguchi::pcsc {

void CardLink::cardPlaced() {
    drop();
    const std::scoped_lock lock{mutex_};
    statistics_ = {};
}

void CardLink::drop() {
    connection_.reset();
    proved_ = false;
}

Expected<Transaction> CardLink::enter(const Context& context, const std::string& reader) {
    if (!connection_) {
        auto opened = Connection::open(context, reader);
        if (!opened) {
            return std::unexpected(opened.error());
        }
        connection_.emplace(std::move(*opened));
    }
    return Transaction::begin(*connection_);
}

std::optional<Failure> CardLink::run(const Context& context, const std::string& reader, Proof proof,
                                     const CardWork& work, const std::function<bool()>& cancelled) {
    for (bool repeated = false;; repeated = true) {
        Attempt attempt = tryOnce(context, reader, proof, work, cancelled);
        if (attempt.transportBroken) {
            connection_.reset();
        }
        if (!attempt.mayRepeat || repeated) {
            return std::move(attempt.failure);
        }
    }
}

CardLink::Attempt CardLink::tryOnce(const Context& context, const std::string& reader, Proof proof,
                                    const CardWork& work, const std::function<bool()>& cancelled) {
    const auto transaction = enter(context, reader);
    if (!transaction) {
        Failure failure = transaction.error();
        if (failure.code == StepCode::CardAbsent) {
            failure.code = StepCode::CardRemoved;  // it was there when the operation was asked for
        }
        return {.failure = std::move(failure), .transportBroken = true, .mayRepeat = false};
    }
    PcscChannel channel{{context, *connection_, reader, cancelled, observer_}};
    mynumber::CardSession session{channel};
    std::optional<Failure> failure;
    if (proof == Proof::Needed && !proved_) {
        if (const auto right = mynumber::requireMyNumberCard(session); !right) {
            failure = right.error();
        } else {
            proved_ = true;
        }
    }
    if (!failure) {
        failure = work(session);
    }
    proved_ = proved_ || !failure;
    count(channel.statistics(), session.objectBytes());
    return {.failure = std::move(failure),
            .transportBroken = channel.failed() && !channel.wasReset(),
            .mayRepeat = channel.mayRepeat()};
}

void CardLink::count(const ports::TransferStatistics& costs, std::size_t objectBytes) {
    const std::scoped_lock lock{mutex_};
    statistics_.apdus += costs.apdus;
    statistics_.bytesSent += costs.bytesSent;
    statistics_.bytesReceived += costs.bytesReceived;
    statistics_.time += costs.time;
    statistics_.objectBytes += objectBytes;
}

ports::TransferStatistics CardLink::statistics() const {
    const std::scoped_lock lock{mutex_};
    return statistics_;
}

}  // namespace madoguchi::pcsc
