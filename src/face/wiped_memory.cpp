#include "face/wiped_memory.hpp"

#include <opencv2/core.hpp>
#include <utility>

#include "core/secure_bytes.hpp"

namespace madoguchi::face {
namespace {

std::function<void(const std::uint8_t*, std::size_t)>& observer() {
    static std::function<void(const std::uint8_t*, std::size_t)> function;
    return function;
}

class WipingAllocator final : public cv::MatAllocator {
public:
    cv::UMatData* allocate(int dims, const int* sizes, int type, void* data, std::size_t* step,
                           cv::AccessFlag flags, cv::UMatUsageFlags usage) const override {
        auto* const block = inner_->allocate(dims, sizes, type, data, step, flags, usage);
        if (block != nullptr) {
            // Release goes through this allocator too, so that deallocate() below sees every block.
            block->prevAllocator = block->currAllocator = this;
        }
        return block;
    }

    bool allocate(cv::UMatData* block, cv::AccessFlag flags, cv::UMatUsageFlags usage) const override {
        return inner_->allocate(block, flags, usage);
    }

    void deallocate(cv::UMatData* block) const override {
        if (block == nullptr) {
            return;
        }
        const bool own =
            (static_cast<int>(block->flags) & static_cast<int>(cv::UMatData::USER_ALLOCATED)) == 0;
        if (own && block->origdata != nullptr) {
            wipeMemory({block->origdata, block->size});
            if (observer()) {
                observer()(block->origdata, block->size);
            }
        }
        inner_->deallocate(block);
    }

private:
    cv::MatAllocator* inner_ = cv::Mat::getStdAllocator();
};

}  // namespace

void wipeReleasedPictures() {
    // Never destroyed: pictures with static lifetime may be released after this file's own statics.
    static auto* const allocator = new WipingAllocator;
    cv::Mat::setDefaultAllocator(allocator);
}

void observeWipes(std::function<void(const std::uint8_t*, std::size_t)> function) {
    observer() = std::move(function);
}

}  // namespace madoguchi::face
