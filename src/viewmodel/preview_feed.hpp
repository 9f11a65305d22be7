// Carries the live camera picture to the patient's screen: mirrored, cut to an oval, newest only.
// Threads: offer() from the camera's thread (all scaling happens there, so that the GUI thread only shows a
// finished picture); everything else on the GUI thread. Pixels live in buffers that are wiped when the last
// holder lets go; while nobody shows the picture, frames are dropped unread.
#pragma once

#include <QtCore/QMutex>
#include <QtCore/QObject>
#include <QtCore/QSize>
#include <QtGui/QImage>

#include "ports/camera_port.hpp"

namespace madoguchi::viewmodel {

class PreviewFeed : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void offer(const ports::Frame& frame);

    // Size in device pixels of the place that shows the picture; empty: nobody looks, forget what is held.
    void setTarget(QSize size);
    [[nodiscard]] QImage newest() const;

signals:
    void arrived();  // delivered on the GUI thread through a queued connection

private:
    mutable QMutex mutex_;
    QSize target_;
    QImage newest_;
};

// The picture: cut to the shape of `size` around the middle, mirrored, with an antialiased oval as its alpha.
// A frame whose buffer doesn't fit its size gives a null picture.
[[nodiscard]] QImage ovalPicture(const ports::Frame& frame, QSize size);

}  // namespace madoguchi::viewmodel
