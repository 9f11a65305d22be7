// Carries a camera picture or the chip photo to a screen: newest only; for the patient mirrored and cut to an
// oval, for staff as it is.
// Threads: offer() from the camera's thread (all scaling happens there, so that the GUI thread only shows a
// finished picture); everything else on the GUI thread. Pixels live in buffers that are wiped when the last
// holder lets go; while nobody shows the picture, frames are dropped unread.
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtGui/QImage>

#include "ports/camera_port.hpp"
#include "viewmodel/face_follower.hpp"

namespace madoguchi::viewmodel {

enum class PreviewShape { MirroredOval, AsItIs };

class PreviewFeed : public QObject {
    Q_OBJECT

public:
    explicit PreviewFeed(PreviewShape shape = PreviewShape::MirroredOval, QObject* parent = nullptr)
        : QObject{parent}, shape_{shape} {}

    void offer(const ports::Frame& frame);

    // Where the patient's face is (fractions of the frame); the cut follows it from picture to picture.
    void follow(const std::optional<std::array<double, 4>>& face);

    // Size in device pixels of the place that shows the picture; empty: nobody looks, forget what is held.
    void setTarget(QSize size);
    [[nodiscard]] QImage newest() const;

signals:
    void wanted();   // somebody looks: whoever has a still picture offers it again
    void arrived();  // delivered on the GUI thread through a queued connection

private:
    const PreviewShape shape_;
    mutable QMutex mutex_;
    QSize target_;
    QImage newest_;
    FaceFollower follower_;
};

// The picture: cut to the shape of `size`, mirrored, with an antialiased oval as its alpha. The cut stays
// inside of the frame, whatever its middle. A frame whose buffer doesn't fit its size gives a null picture.
[[nodiscard]] QImage ovalPicture(const ports::Frame& frame, QSize size, PictureCut cut = {});
// The same cut, neither mirrored nor rounded.
[[nodiscard]] QImage plainPicture(const ports::Frame& frame, QSize size);

}  // namespace madoguchi::viewmodel
