// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// calfwise-content: the authors' tool, over the same core as the app and without its windows.

#include "app/content_tool.h"
#include "platform/own_path.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <filesystem>
#include <functional>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace calfwise;

struct Arguments {
    tool::Options options;
    std::string content;
    std::string out;
    std::vector<std::string> files;
    std::vector<std::string> words;
    std::function<int()> run;
};

CLI::App *addCall(CLI::App &app, Arguments &arguments, const char *name, const char *does, std::function<int()> run)
{
    CLI::App *call = app.add_subcommand(name, does);
    call->fallthrough();
    call->callback([&arguments, run = std::move(run)] { arguments.run = run; });
    return call;
}

void describeCalls(CLI::App &app, Arguments &arguments)
{
    const tool::Options &options = arguments.options;
    app.require_subcommand(1);
    app.add_option("--content", arguments.content, "Another content folder than the bundled one")->type_name("DIR");
    app.add_option("--language", arguments.options.language, "The language of the words")->type_name("CODE");
    app.add_flag("--json", arguments.options.json, "Machine-readable output");
    app.set_version_flag("--version", CALFWISE_VERSION);

    addCall(app, arguments, "check", "Lists everything that is wrong with the content",
            [&] { return tool::check(options); });
    addCall(app, arguments, "build", "Writes the guide store", [&] { return tool::build(options, arguments.out); })
        ->add_option("--out", arguments.out, "The file to write")
        ->required()
        ->type_name("FILE");
    addCall(app, arguments, "vignettes", "Runs cases that the content must get right",
            [&] {
                return tool::vignettes(options, {arguments.files.begin(), arguments.files.end()});
            })
        ->add_option("files", arguments.files, "Files of cases")
        ->required()
        ->type_name("FILE");
    addCall(app, arguments, "suggest", "Ranks the trigger points for a case from standard input",
            [&] { return tool::suggestCase(options); });
    addCall(app, arguments, "screen", "Judges a case from standard input by every rule",
            [&] { return tool::screenCase(options); });
    addCall(app, arguments, "locate", "Answers lines VIEW LAYER X Y from standard input as the body map answers a tap",
            [&] { return tool::locate(options); });
    addCall(app, arguments, "plan", "The routine for a case from standard input, or what forbids it",
            [&] { return tool::planCase(options); });
    addCall(app, arguments, "search", "What the reader's search returns, best first",
            [&] { return tool::search(options, CLI::detail::join(arguments.words, " ")); })
        ->add_option("words", arguments.words, "Words to look for")
        ->required()
        ->type_name("WORDS");
}

int runTool(int argc, char **argv)
{
    CLI::App app("Checks, builds and asks the content of Calfwise.", "calfwise-content");
    Arguments arguments;
    describeCalls(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        const int code = app.exit(error);
        return code == 0 ? tool::AllWell : tool::WrongUsage;
    }
    const ContentFolders bundled = bundledContent(platform::ownPath(argv[0]));
    arguments.options.folders = arguments.content.empty() ? bundled : contentIn(arguments.content, bundled);
    return arguments.run();
}

} // namespace

int main(int argc, char **argv)
{
    try {
        const int code = runTool(argc, argv);
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "calfwise-content: the output could not be written\n";
            return calfwise::tool::FallsShort;
        }
        return code;
    } catch (const std::exception &error) {
        std::cerr << "calfwise-content: " << error.what() << '\n';
        return calfwise::tool::FallsShort;
    }
}
