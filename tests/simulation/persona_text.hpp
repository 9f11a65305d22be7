// A good persona as JSON, for tests that change one thing in it.
#pragma once

#include <nlohmann/json.hpp>

#include "domain/date.hpp"

namespace madoguchi::simulation {

inline constexpr domain::Date kToday = std::chrono::year{2026} / 11 / 22;

inline nlohmann::json goodPersona() {
    return nlohmann::json::parse(R"({
        "card": {"name": "窓口　花子", "kana": "マドグチ　ハナコ", "birth": "1989-03-31", "sex": "female",
                 "address": "東京都千代田区架空町１丁目１番１号", "photo": "photo.jpg", "expiry": "today+400d",
                 "security_code": "1234", "pin": "1234", "sign_pin": "ABC123"},
        "certificate": {"issued": "today-1y"},
        "eligibility": {"insurer": "99123456", "insurer_name": "架空健康保険組合", "symbol": "１２３",
                        "number": "4567", "branch": "00", "validity": 1, "postal_code": "100-0000",
                        "qualified": "2020-04-01"}
    })");
}

}  // namespace madoguchi::simulation
