// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/guide/guide.h"
#include "store/guide_answers.h"
#include "store/guide_schema.h"
#include "store/store_error.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace calfwise {

/// Whether a guide store can be used as it is.
enum class GuideState { Current, Missing, OtherFormat, OtherDigest, Damaged };

/// The guide as SQLite tables in the cache folder: what the app reads at start and the reader reads on demand. It holds
/// nothing of the person's and may be deleted at any time.
///
/// Reading throws StoreError; Damaged means: build it again. One object belongs to one thread.
class GuideStore {
public:
    /// A store of another format is built again.
    static constexpr int format = guideFormat;

    struct Opened {
        GuideState state = GuideState::Missing;
        std::unique_ptr<GuideStore> store; ///< set exactly when the state is Current
    };

    /// Writes the guide into a new file beside `file` in one transaction and then puts it in its place, so that a
    /// reader sees the old store or the new one, never a half. The file is 0600; missing folders are made. On an error
    /// the old store is as it was. Throws StoreError: Full, ReadOnly, Busy, Io.
    static void build(const std::filesystem::path &file, const Guide &guide);

    /// Opens the store if it was built from content of that digest, by this format; else says why not. What is damaged,
    /// or is no store at all, is a state and not an error. Throws StoreError (ReadOnly, Busy, Io) when the file cannot
    /// be read.
    static Opened open(const std::filesystem::path &file, const std::string &expectedDigest);

    /// A store of this guide in memory, for when the cache folder cannot be written.
    static std::unique_ptr<GuideStore> openInMemory(const Guide &guide);

    ~GuideStore();
    GuideStore(const GuideStore &) = delete;
    GuideStore &operator=(const GuideStore &) = delete;

    std::string digest() const;
    std::string language() const;

    /// Everything the path from tap to routine needs. A checksum over all of it is verified: a damaged rule or dose is
    /// an error (Damaged), never a value.
    GuideCore core() const;

    std::vector<ArticleSection> sections() const; ///< in reading order
    std::vector<ArticleHead> articles() const;    ///< in reading order
    std::optional<Article> article(const ArticleId &id) const;

    std::vector<Faq> questions() const;
    std::optional<Faq> question(const FaqId &id) const;

    std::vector<GlossaryTerm> glossary() const;
    std::optional<GlossaryTerm> term(const TermId &id) const;

    std::optional<CitedEvidence> evidence(const EvidenceId &id) const;
    std::vector<CitedEvidence> evidence() const; ///< all, in content order
    std::vector<Source> sources() const;
    std::vector<FoundingFact> facts() const;
    std::vector<Topic> causes() const;
    std::vector<Habit> prevention() const;

    /// What fits the words best, best first; at most `limit`. Words are compared as WordReader and the stems of the
    /// language make them, and those that stand for each other in the content count as the same. What has all words
    /// that say something is found, and what has most of them in its name; if there is neither, what has any of them.
    /// The last word may be the beginning of one. Typing errors are mended by the words of the guide, and the answer
    /// says so. If a warning sign is among what was asked, it stands first. Any text is allowed; one without a word
    /// finds nothing.
    SearchAnswer search(std::string_view words, std::size_t limit) const;

private:
    friend std::unique_ptr<GuideStore> openOrBuild(const std::filesystem::path &, const std::string &,
                                                   std::function<Guide()>);

    class Database;
    explicit GuideStore(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
};

/// Opens the store in `file`, or builds it from `read()` without a word if it is missing, damaged or of other content.
/// When it cannot be written, it is kept in memory for this run. Damage that only shows while the guide is read is
/// mended in the same way: the store keeps `read` and may call it at any later time, so it must own what it uses and
/// capture nothing by reference that ends before the store. Such a store throws Damaged only if what was just built
/// cannot be read. Throws what `read` throws.
std::unique_ptr<GuideStore> openOrBuild(const std::filesystem::path &file, const std::string &expectedDigest,
                                        std::function<Guide()> read);

} // namespace calfwise
