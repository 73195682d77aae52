// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// calfwise-diary: the diary without a window.

#include "app/diary_tool.h"
#include "platform/own_path.h"
#include "platform/signals.h"

#include <CLI/CLI.hpp>

#include <exception>
#include <functional>
#include <iostream>
#include <string>

namespace {

using namespace calfwise;

struct Arguments {
    diary_tool::Options options;
    diary_tool::Span span;
    diary_tool::NewRecord record;
    diary_tool::Export wanted;
    std::string file;
    bool yes = false;
    std::function<int()> run;
};

CLI::App *addCall(CLI::App &app, Arguments &arguments, const char *name, const char *does, std::function<int()> run)
{
    CLI::App *call = app.add_subcommand(name, does);
    call->fallthrough();
    call->callback([&arguments, run = std::move(run)] { arguments.run = run; });
    return call;
}

void describeAdd(CLI::App &app, Arguments &arguments)
{
    diary_tool::NewRecord &record = arguments.record;
    CLI::App *add = addCall(app, arguments, "add", "Writes something down",
                            [&] { return diary_tool::add(arguments.options, record); });
    add->add_option("kind", record.kind, "pain, cramp, spot, ankle-bend, activity, shoes, sleep, medicine or note")
        ->required()
        ->type_name("KIND");
    add->add_option("--leg", record.leg, "left or right")->type_name("LEG");
    add->add_option("--value", record.value, "A number; its unit is that of the kind")->type_name("N");
    add->add_option("--at", record.at, "When, as 2026-11-21T09:30:00+01:00; now where it is left out")
        ->type_name("TIME");
    add->add_option("--note", record.note, "Words")->type_name("TEXT");
}

void describeExport(CLI::App &app, Arguments &arguments)
{
    diary_tool::Export &wanted = arguments.wanted;
    CLI::App *out = addCall(app, arguments, "export", "Writes the whole diary to new files",
                            [&] { return diary_tool::exportTo(arguments.options, wanted); });
    out->add_option("--format", wanted.format,
                    "json; csv: a folder with a table for each kind; or fhir: a FHIR R4 Bundle for a clinic")
        ->check(CLI::IsMember({"json", "csv", "fhir"}))
        ->type_name("FORMAT");
    out->add_flag("--with-identifiers", wanted.withIdentifiers,
                  "fhir: the same numbers for the same lines in each export; they tell that files are of one diary");
    out->add_option("out", wanted.out, "The file or folder to write; - is standard output")
        ->required()
        ->type_name("OUT");
}

void describeCalls(CLI::App &app, Arguments &arguments)
{
    const diary_tool::Options &options = arguments.options;
    app.require_subcommand(1);
    app.add_option("--data-dir", arguments.options.dataFolder, "The folder of the diary")->type_name("DIR");
    app.add_flag("--json", arguments.options.json, "Machine-readable output");
    app.set_version_flag("--version", CALFWISE_VERSION);

    addCall(app, arguments, "check", "Looks at every page and row for damage, and changes nothing",
            [&] { return diary_tool::check(options); });
    CLI::App *list = addCall(app, arguments, "list", "Lists sessions and what was written down",
                             [&] { return diary_tool::list(options, arguments.span); });
    list->add_option("--from", arguments.span.from, "The first day, as 2026-11-21")->type_name("DAY");
    list->add_option("--to", arguments.span.to, "The last day")->type_name("DAY");
    describeAdd(app, arguments);
    describeExport(app, arguments);
    addCall(app, arguments, "import", "Adds what is in a file of \"export --format json\", after a backup",
            [&] { return diary_tool::importFrom(options, arguments.file); })
        ->add_option("file", arguments.file, "The file")
        ->required()
        ->type_name("FILE");
    addCall(app, arguments, "backup", "Backs the diary up and reads the copy back",
            [&] { return diary_tool::backUp(options, arguments.file); })
        ->add_option("out", arguments.file, "A new file; the folder of the backups where it is left out")
        ->type_name("OUT");
    addCall(app, arguments, "backups", "Lists the backups, newest first",
            [&] { return diary_tool::listBackups(options); });
    addCall(app, arguments, "restore", "Puts a backup in the diary's place, and backs the present one up first",
            [&] { return diary_tool::restore(options, arguments.file); })
        ->add_option("file", arguments.file, "The backup")
        ->required()
        ->type_name("FILE");
    addCall(app, arguments, "erase", "Removes the diary and its backups for good", [&] {
        return diary_tool::erase(options, arguments.yes);
    })->add_flag("--yes", arguments.yes, "Really");
}

int runTool(int argc, char **argv)
{
    CLI::App app("Looks after the diary of Calfwise, also while a window has it open.", "calfwise-diary");
    Arguments arguments;
    describeCalls(app, arguments);
    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError &error) {
        return app.exit(error) == 0 ? diary_tool::AllWell : diary_tool::WrongUsage;
    }
    arguments.wanted.executable = platform::ownPath(argv[0]);
    return arguments.run();
}

} // namespace

int main(int argc, char **argv)
{
    platform::ignoreFileSizeSignal();
    try {
        const int code = runTool(argc, argv);
        std::cout.flush();
        if (!std::cout) {
            std::cerr << "calfwise-diary: the output could not be written\n";
            return calfwise::diary_tool::Found;
        }
        return code;
    } catch (const std::exception &error) {
        std::cerr << "calfwise-diary: " << error.what() << '\n';
        return calfwise::diary_tool::Found;
    }
}
