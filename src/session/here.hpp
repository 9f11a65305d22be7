// Brings answers of ports back: wraps a callable so that it runs on its owner's thread, through `post`, and
// only while the owner lives. The owner holds one of these as a member and hands what it wraps to a port.
// Threads: made, used and destroyed on the owner's; what it gives may be called on any.
#pragma once

#include <functional>
#include <memory>
#include <utility>

namespace madoguchi::session {

class Here {
public:
    using Post = std::function<void(std::function<void()>)>;

    explicit Here(Post post) : post_{std::move(post)} {}

    template <class T>
    [[nodiscard]] std::function<void(T)> operator()(std::function<void(T)> then) const {
        return [weak = std::weak_ptr<int>{alive_}, post = post_, then = std::move(then)](T value) {
            // std::function wants copyable captures.
            auto held = std::make_shared<T>(std::move(value));
            post([weak, then, held] {
                if (!weak.expired()) {
                    then(std::move(*held));
                }
            });
        };
    }
    template <class Owner, class T>
    [[nodiscard]] std::function<void(T)> operator()(Owner* owner, void (Owner::*then)(T)) const {
        return (*this)(std::function<void(T)>{[owner, then](T value) { (owner->*then)(std::move(value)); }});
    }

private:
    Post post_;
    std::shared_ptr<int> alive_ = std::make_shared<int>(0);
};

}  // namespace madoguchi::session
