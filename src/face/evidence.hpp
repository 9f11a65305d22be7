// Gathers the good frames of one attempt and decides: match, no match, or keep looking. Pure: no picture, no
// clock of its own (frames carry their time), no thread. Used by FaceMatcher.
//
// Rules (docs/adr/0001-face-embedder.md gives the reasons):
// - A frame counts only when it differs from the last ones that counted: a repeated or frozen picture is one
// picture.
// - Match: the mean embedding of at least `minFrames` counted frames, `minSpan` apart, reaches `accept`.
// - NoMatch: `noMatchFrames` over `noMatchSpan`, each of them and their mean below `askAgain`, none of them
// covered by a mask: who is not recognised behind one is not somebody else.
// - Somebody else steps in (a frame unlike the mean so far): the evidence starts again. After the followed
// face was lost the next one has to be clearly the same person to go on, see lost().
#pragma once

#include <deque>
#include <optional>

#include "core/time.hpp"
#include "face/embedding.hpp"
#include "face/face_analyser.hpp"

namespace madoguchi::face {

struct EvidencePolicy {
    std::size_t minFrames = 3;
    Milliseconds minSpan{600};
    std::size_t noMatchFrames = 5;
    Milliseconds noMatchSpan{3000};
    Milliseconds gap{150};       // between two frames that count, until there are `minFrames`
    Milliseconds laterGap{350};  // and after that: variety is worth more than number
    Milliseconds alike{1500};    // good frames that are all the same for so long: ask for a turn
    Milliseconds unsure{2500};   // between the thresholds for so long: another view may settle it
    std::size_t kept =
        12;  // frames in the mean; older ones leave it. Long enough for `noMatchSpan` at `laterGap`
};

// Head moved, turned or tilted enough to be another view, or the face looks different (expression, light)?
[[nodiscard]] bool differs(const HeadPlace& left, const HeadPlace& right, double similarity);

class Evidence {
public:
    Evidence(EvidencePolicy policy, EmbedderTraits traits, Embedding reference);

    enum class Verdict { Undecided, Match, NoMatch };

    // A frame that passed all gates, taken at `when`. The verdict is about the frames gathered so far.
    Verdict add(Instant when, const HeadPlace& place, Embedding embedding, bool covered = false);

    // The face that was followed is out of sight, or another place is looked at now. What was gathered counts
    // on only if the next frame is as like the mean as `askAgain` asks.
    void lost() { lost_ = true; }

    // Would a slightly turned head help? Either the frames are too alike to count, or their mean stays
    // between the thresholds.
    [[nodiscard]] bool needsVariety() const;

    [[nodiscard]] double similarity() const {
        return similarity_;
    }  // of the mean to the reference; -1 without frames
    [[nodiscard]] std::size_t frames() const { return frames_.size(); }
    [[nodiscard]] std::size_t restarts() const { return restarts_; }  // how often somebody else stepped in
    [[nodiscard]] double fraction() const { return fraction_; }       // 0 … 1; never falls

private:
    struct Counted {
        Instant when;
        HeadPlace place;
        Embedding embedding;
        double similarity;
        bool covered;
    };
    void restart();  // what was gathered is dropped, the progress shown stays
    [[nodiscard]] bool countsAsNew(Instant when, const HeadPlace& place, const Embedding& embedding) const;
    [[nodiscard]] Embedding mean() const;
    Verdict judge();

    EvidencePolicy policy_;
    EmbedderTraits traits_;
    Embedding reference_;
    std::deque<Counted> frames_;
    Verdict verdict_ = Verdict::Undecided;
    Instant newest_;  // of the frames that came, counted or not
    bool lost_ = false;
    std::size_t restarts_ = 0;
    double similarity_ = -1;
    double fraction_ = 0;
};

}  // namespace madoguchi::face
