// The information pages on Idle: which one is open and when it closes by itself. They are no state of the
// check-in: nothing about a person is shown or kept, and a card that is put down leads out of them.
// Two minutes without a touch close them (as on Guidance: there is something to read), after
// 「まだ操作しますか」 in the last 20 s; twice the time with a helper. Times run on the injected clock.
// Threads: GUI thread.
#pragma once

#include <QtQml/qqmlregistration.h>

#include <QtCore/QObject>
#include <QtCore/QStringList>
#include <QtCore/QTimer>

#include "ports/clock.hpp"
#include "viewmodel/information_topics.hpp"

namespace madoguchi::viewmodel {

class Information : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")

    Q_PROPERTY(QStringList topics READ topics CONSTANT FINAL)
    Q_PROPERTY(QString topic READ topic NOTIFY changed FINAL)  // empty: the list of topics
    Q_PROPERTY(int points READ points NOTIFY changed FINAL)    // of the topic
    // The first point that is shown. `points` itself is the leaf with the address alone.
    Q_PROPERTY(int point READ point NOTIFY changed FINAL)
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)  // as a telephone must open it
    Q_PROPERTY(QString addressInWords READ addressInWords NOTIFY changed FINAL)  // with '|' marks
    Q_PROPERTY(bool telephone READ telephone NOTIFY changed FINAL)

public:
    explicit Information(const ports::Clock& clock, QObject* parent = nullptr);

    [[nodiscard]] bool open() const { return open_; }
    [[nodiscard]] bool warned() const { return warned_; }
    [[nodiscard]] static QStringList topics();
    [[nodiscard]] QString topic() const;
    [[nodiscard]] int points() const { return topic_ == nullptr ? 0 : topic_->points; }
    [[nodiscard]] int point() const { return point_; }
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString addressInWords() const;
    [[nodiscard]] bool telephone() const { return topic_ != nullptr && topic_->telephone; }

    Q_INVOKABLE static QString iconOf(const QString& topic);

    void giveTime(int factor) { factor_ = factor; }
    void noteActivity();
    void tick();  // looks at the clock; runs by itself while pages are open

public slots:
    void show();
    void choose(const QString& topic);
    void turnTo(int point);
    void leaveTopic();  // back to the list
    void close();

signals:
    void changed();

private:
    const ports::Clock& clock_;
    QTimer watch_;
    const InformationTopic* topic_ = nullptr;
    int point_ = 0;
    int factor_ = 1;
    bool open_ = false;
    bool warned_ = false;
    Instant lastTouch_{};
};

}  // namespace madoguchi::viewmodel
