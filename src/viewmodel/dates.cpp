#include "viewmodel/dates.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDate>
#include <QtCore/QLocale>

namespace madoguchi::viewmodel {
namespace {

constexpr domain::Date kReiwaBegins{std::chrono::year{2019}, std::chrono::May, std::chrono::day{1}};
constexpr int kYearBeforeReiwa = 2018;

QDate toQDate(domain::Date date) {
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

}  // namespace

QString dateInWords(domain::Date date, const QString& language) {
    const QDate day = toQDate(date);
    if (language != QLatin1String{"ja"}) {
        return QLocale{language}.toString(day, QStringLiteral("d MMMM yyyy"));
    }
    const int era = day.year() - kYearBeforeReiwa;
    const QString year = date < kReiwaBegins ? qtTrId("date-year").arg(day.year())
                         : era == 1          ? qtTrId("date-year-era-first")
                                             : qtTrId("date-year-era").arg(era);
    return year + u'|' + qtTrId("date-month-day").arg(day.month()).arg(day.day());
}

QString monthOnCalendar(domain::Date date, const QString& language) {
    const int month = toQDate(date).month();
    return language == QLatin1String{"ja"} ? qtTrId("calendar-month").arg(month)
                                           : QLocale{language}.monthName(month, QLocale::ShortFormat);
}

QString timeOfDay(UtcTime time) {
    const auto local = time + kJstOffset;
    const auto minutes =
        std::chrono::floor<std::chrono::minutes>(local - std::chrono::floor<std::chrono::days>(local));
    return QStringLiteral("%1:%2").arg(minutes.count() / 60).arg(minutes.count() % 60, 2, 10, QChar{u'0'});
}

QString dayWithWeekday(UtcTime time) {
    const QDate day = toQDate(jstDay(time));
    return qtTrId("staff-date")
        .arg(day.month())
        .arg(day.day())
        .arg(QLocale{QStringLiteral("ja_JP")}.dayName(day.dayOfWeek(), QLocale::ShortFormat));
}

}  // namespace madoguchi::viewmodel
