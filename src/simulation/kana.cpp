#include "simulation/kana.hpp"

#include <array>
#include <utility>

namespace madoguchi::simulation {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Sorted as in JIS X 0208; voiced letters become letter and mark.
constexpr std::array kPairs{
    Pair{"ァ", "ｧ"},  Pair{"ア", "ｱ"},  Pair{"ィ", "ｨ"},  Pair{"イ", "ｲ"},  Pair{"ゥ", "ｩ"},
    Pair{"ウ", "ｳ"},  Pair{"ェ", "ｪ"},  Pair{"エ", "ｴ"},  Pair{"ォ", "ｫ"},  Pair{"オ", "ｵ"},
    Pair{"カ", "ｶ"},  Pair{"ガ", "ｶﾞ"}, Pair{"キ", "ｷ"},  Pair{"ギ", "ｷﾞ"}, Pair{"ク", "ｸ"},
    Pair{"グ", "ｸﾞ"}, Pair{"ケ", "ｹ"},  Pair{"ゲ", "ｹﾞ"}, Pair{"コ", "ｺ"},  Pair{"ゴ", "ｺﾞ"},
    Pair{"サ", "ｻ"},  Pair{"ザ", "ｻﾞ"}, Pair{"シ", "ｼ"},  Pair{"ジ", "ｼﾞ"}, Pair{"ス", "ｽ"},
    Pair{"ズ", "ｽﾞ"}, Pair{"セ", "ｾ"},  Pair{"ゼ", "ｾﾞ"}, Pair{"ソ", "ｿ"},  Pair{"ゾ", "ｿﾞ"},
    Pair{"タ", "ﾀ"},  Pair{"ダ", "ﾀﾞ"}, Pair{"チ", "ﾁ"},  Pair{"ヂ", "ﾁﾞ"}, Pair{"ッ", "ｯ"},
    Pair{"ツ", "ﾂ"},  Pair{"ヅ", "ﾂﾞ"}, Pair{"テ", "ﾃ"},  Pair{"デ", "ﾃﾞ"}, Pair{"ト", "ﾄ"},
    Pair{"ド", "ﾄﾞ"}, Pair{"ナ", "ﾅ"},  Pair{"ニ", "ﾆ"},  Pair{"ヌ", "ﾇ"},  Pair{"ネ", "ﾈ"},
    Pair{"ノ", "ﾉ"},  Pair{"ハ", "ﾊ"},  Pair{"バ", "ﾊﾞ"}, Pair{"パ", "ﾊﾟ"}, Pair{"ヒ", "ﾋ"},
    Pair{"ビ", "ﾋﾞ"}, Pair{"ピ", "ﾋﾟ"}, Pair{"フ", "ﾌ"},  Pair{"ブ", "ﾌﾞ"}, Pair{"プ", "ﾌﾟ"},
    Pair{"ヘ", "ﾍ"},  Pair{"ベ", "ﾍﾞ"}, Pair{"ペ", "ﾍﾟ"}, Pair{"ホ", "ﾎ"},  Pair{"ボ", "ﾎﾞ"},
    Pair{"ポ", "ﾎﾟ"}, Pair{"マ", "ﾏ"},  Pair{"ミ", "ﾐ"},  Pair{"ム", "ﾑ"},  Pair{"メ", "ﾒ"},
    Pair{"モ", "ﾓ"},  Pair{"ャ", "ｬ"},  Pair{"ヤ", "ﾔ"},  Pair{"ュ", "ｭ"},  Pair{"ユ", "ﾕ"},
    Pair{"ョ", "ｮ"},  Pair{"ヨ", "ﾖ"},  Pair{"ラ", "ﾗ"},  Pair{"リ", "ﾘ"},  Pair{"ル", "ﾙ"},
    Pair{"レ", "ﾚ"},  Pair{"ロ", "ﾛ"},  Pair{"ワ", "ﾜ"},  Pair{"ヲ", "ｦ"},  Pair{"ン", "ﾝ"},
    Pair{"ヴ", "ｳﾞ"}, Pair{"ー", "ｰ"},  Pair{"・", "･"},  Pair{"　", " "},
};

}  // namespace

std::string toHalfWidthKana(std::string_view utf8) {
    std::string result;
    while (!utf8.empty()) {
        std::size_t used = 1;
        std::string_view replacement = utf8.substr(0, 1);
        for (const auto& [full, half] : kPairs) {
            if (utf8.starts_with(full)) {
                used = full.size();
                replacement = half;
                break;
            }
        }
        result += replacement;
        utf8.remove_prefix(used);
    }
    return result;
}

}  // namespace madoguchi::simulation
