#include "app/ctl/card_commands.hpp"

namespace madoguchi::ctl {

CLI::App& cardGroup(CLI::App& root) {
    const auto existing = root.get_subcommands([](const CLI::App* app) { return app->get_name() == "card"; });
    if (!existing.empty()) {
        return *existing.front();
    }
    CLI::App& group = *root.add_subcommand("card", "The patient's My Number card");
    group.require_subcommand(1);
    group.fallthrough();
    return group;
}

}  // namespace madoguchi::ctl
