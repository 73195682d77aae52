// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/markdown.h"

#include "content/entity.h"
#include "content/link_target.h"
#include "json/text_file.h"

#include <md4c.h>

#include <algorithm>
#include <array>
#include <functional>
#include <optional>

namespace calfwise {

namespace {

constexpr std::size_t mostBytes = 64 * 1024;
constexpr int deepestList = 4;
// More would take the reader too long to lay out; the longest article that is shipped has a tenth of it.
constexpr std::size_t mostBlocks = 1000;
constexpr std::size_t mostPlaces = 500;

std::string attributeText(const MD_ATTRIBUTE &attribute)
{
    return attribute.text ? std::string(attribute.text, attribute.size) : std::string();
}

class MarkdownReader {
public:
    MarkdownReader(std::string_view source, const std::string &file, const std::string &place, References &references,
                   IssueList &issues)
        : m_source(source), m_file(file), m_place(place), m_references(references), m_issues(issues)
    {
    }

    std::vector<Block> read()
    {
        MD_PARSER parser{};
        // HTML and tables are recognised only so that they can be refused.
        parser.flags = MD_FLAG_TABLES;
        parser.enter_block = [](MD_BLOCKTYPE type, void *detail, void *self) {
            return static_cast<MarkdownReader *>(self)->enterBlock(type, detail);
        };
        parser.leave_block = [](MD_BLOCKTYPE type, void *, void *self) {
            return static_cast<MarkdownReader *>(self)->leaveBlock(type);
        };
        parser.enter_span = [](MD_SPANTYPE type, void *detail, void *self) {
            return static_cast<MarkdownReader *>(self)->enterSpan(type, detail);
        };
        parser.leave_span = [](MD_SPANTYPE type, void *, void *self) {
            return static_cast<MarkdownReader *>(self)->leaveSpan(type);
        };
        parser.text = [](MD_TEXTTYPE type, const MD_CHAR *text, MD_SIZE size, void *self) {
            return static_cast<MarkdownReader *>(self)->text(type, std::string_view(text, size));
        };
        if (md_parse(m_source.data(), static_cast<MD_SIZE>(m_source.size()), &parser, this) < 0)
            report("Markdown that can be parsed", "something else");
        return std::move(m_blocks);
    }

private:
    void report(const std::string &expected, const std::string &found)
    {
        m_issues.add(m_file, place(), expected, found);
    }

    std::string place() const
    {
        return m_place.empty() ? "line " + std::to_string(lineOf(m_source, m_offset)) : m_place;
    }

    /// Text is handed out in place, so its address tells where the parser is.
    void follow(std::string_view text)
    {
        const std::less<> before;
        if (!before(text.data(), m_source.data()) && before(text.data(), m_source.data() + m_source.size()))
            m_offset = static_cast<std::size_t>(text.data() - m_source.data());
    }

    int refuse(const std::string &what)
    {
        report("headings, paragraphs, lists, cautions, strong, emphasis and links", what);
        return 1;
    }

    int enterBlock(MD_BLOCKTYPE type, void *detail)
    {
        flushItem();
        switch (type) {
        case MD_BLOCK_DOC:
            return 0;
        case MD_BLOCK_QUOTE:
            return enterQuote();
        case MD_BLOCK_UL:
            m_lists.push_back(0);
            return checkDepth();
        case MD_BLOCK_OL:
            m_lists.push_back(static_cast<int>(std::min(static_cast<MD_BLOCK_OL_DETAIL *>(detail)->start, 9999U)));
            return checkDepth();
        case MD_BLOCK_LI:
            m_itemOpen = true;
            return 0;
        case MD_BLOCK_H:
            return enterHeading(static_cast<MD_BLOCK_H_DETAIL *>(detail)->level);
        case MD_BLOCK_P:
            m_spans.clear();
            return 0;
        case MD_BLOCK_HTML:
            return refuse("raw HTML");
        case MD_BLOCK_CODE:
            return refuse("code");
        case MD_BLOCK_HR:
            return refuse("a rule across the page");
        default:
            return refuse("a table");
        }
    }

    int checkDepth()
    {
        if (m_lists.size() <= static_cast<std::size_t>(deepestList))
            return 0;
        report("lists of at most " + std::to_string(deepestList) + " levels", "a deeper one");
        return 1;
    }

    int enterHeading(unsigned level)
    {
        m_spans.clear();
        m_headingLevel = static_cast<int>(level);
        return 0;
    }

    int enterQuote()
    {
        if (m_quote != Quote::None)
            return refuse("a quote within a quote");
        m_quote = Quote::Begins;
        m_titleEnd = npos;
        return 0;
    }

    int leaveBlock(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_QUOTE:
            if (m_quote == Quote::Begins)
                report("a quote that begins with [!caution] and a title", "an empty quote");
            m_quote = Quote::None;
            return 0;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL:
            m_lists.pop_back();
            return 0;
        case MD_BLOCK_LI:
            flushItem();
            endItem();
            return 0;
        case MD_BLOCK_H:
            addHeading();
            return 0;
        case MD_BLOCK_P:
            addText();
            return 0;
        default:
            return 0;
        }
    }

    /// A tight list's text stands in the item itself, without a paragraph that would end it.
    void flushItem()
    {
        if (!m_spans.empty() || !m_dose.empty())
            addText();
    }

    void endItem()
    {
        if (!m_lists.empty() && m_lists.back() > 0)
            ++m_lists.back();
        m_itemOpen = false;
    }

    void addHeading()
    {
        if (m_headingLevel != 2 && m_headingLevel != 3)
            report("headings of level 2 or 3", "level " + std::to_string(m_headingLevel));
        if (m_quote != Quote::None || !m_lists.empty())
            report("headings outside of lists and quotes", "one in it");
        Block block;
        block.kind = Block::Kind::Heading;
        block.level = m_headingLevel;
        add(std::move(block));
    }

    void addText()
    {
        if (m_quote != Quote::None)
            return addCaution();
        if (addDose())
            return;
        Block block;
        if (!m_lists.empty()) {
            block.kind = Block::Kind::ListItem;
            block.level = static_cast<int>(m_lists.size());
            // A second paragraph of an item continues it and has no number of its own.
            block.ordinal = m_itemOpen ? m_lists.back() : 0;
            m_itemOpen = false;
        }
        add(std::move(block));
    }

    bool addDose()
    {
        if (m_dose.empty())
            return false;
        Block block;
        block.kind = Block::Kind::Dose;
        block.technique = TechniqueId(m_dose);
        if (!m_lists.empty() || !m_spans.empty())
            report("a dose in a paragraph of its own", "one beside other words");
        m_spans.clear();
        add(std::move(block));
        m_dose.clear();
        return true;
    }

    void add(Block block)
    {
        if (!m_dose.empty() && block.kind != Block::Kind::Dose) {
            report("a dose in a paragraph of its own", "one in a heading or a caution");
            m_dose.clear();
        }
        trim(m_spans);
        block.spans = std::move(m_spans);
        m_spans.clear();
        m_blocks.push_back(std::move(block));
    }

    static void trim(std::vector<Span> &spans)
    {
        while (!spans.empty() && spans.back().kind == Span::Kind::Text &&
               spans.back().text.find_last_not_of(' ') == std::string::npos)
            spans.pop_back();
        while (!spans.empty() && spans.front().kind == Span::Kind::Text) {
            spans.front().text.erase(0, spans.front().text.find_first_not_of(' '));
            if (!spans.front().text.empty())
                return;
            spans.erase(spans.begin());
        }
    }

    /// The first paragraph's first line is "[!caution] Title"; a soft break ends the title.
    void addCaution()
    {
        constexpr std::string_view mark = "[!caution]";
        if (m_quote == Quote::Begins) {
            const bool marked =
                !m_spans.empty() && m_spans.front().kind == Span::Kind::Text && m_spans.front().text.starts_with(mark);
            m_quote = Quote::Caution;
            if (!marked) {
                report("a quote that begins with [!caution] and a title", "another quote");
                m_spans.clear();
                return;
            }
            m_spans.front().text.erase(0, mark.size());
            addTitle();
            if (m_spans.empty())
                return;
        }
        Block block;
        block.kind = Block::Kind::CautionText;
        add(std::move(block));
    }

    void addTitle()
    {
        std::vector<Span> rest(m_spans.begin() + static_cast<std::ptrdiff_t>(std::min(m_titleEnd, m_spans.size())),
                               m_spans.end());
        m_spans.resize(std::min(m_titleEnd, m_spans.size()));
        trim(m_spans);
        if (m_spans.empty())
            report("a title after [!caution]", "none");
        Block block;
        block.kind = Block::Kind::CautionTitle;
        add(std::move(block));
        m_spans = std::move(rest);
        trim(m_spans);
    }

    int enterSpan(MD_SPANTYPE type, void *detail)
    {
        switch (type) {
        case MD_SPAN_EM:
            ++m_emphasis;
            return 0;
        case MD_SPAN_STRONG:
            ++m_strong;
            return 0;
        case MD_SPAN_A:
            return enterLink(attributeText(static_cast<MD_SPAN_A_DETAIL *>(detail)->href));
        case MD_SPAN_IMG:
            return refuse("an image");
        case MD_SPAN_CODE:
            return refuse("code");
        default:
            return refuse("something else");
        }
    }

    int enterLink(const std::string &href)
    {
        const LinkTarget target = linkTargetOf(href);
        m_linkOpen = true;
        m_link = {target.span, {}, target.target};
        m_linkIsDose = target.isDose;
        if (target.isDose)
            m_dose = target.id;
        if (!target.isKnown)
            report("a link to article, point, technique, screening, evidence, glossary, dose or https", inQuotes(href));
        else if (target.names)
            m_references.mention(*target.names, target.id, m_file, place());
        return 0;
    }

    int leaveSpan(MD_SPANTYPE type)
    {
        switch (type) {
        case MD_SPAN_EM:
            --m_emphasis;
            return 0;
        case MD_SPAN_STRONG:
            --m_strong;
            return 0;
        case MD_SPAN_A:
            leaveLink();
            return 0;
        default:
            return 0;
        }
    }

    void leaveLink()
    {
        m_linkOpen = false;
        if (m_linkIsDose)
            return;
        if (m_link.text.empty())
            report("a link with words", "one without");
        if (m_link.kind == Span::Kind::Evidence)
            m_link.text.clear();
        m_spans.push_back(std::move(m_link));
        m_link = {};
    }

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        follow(text);
        switch (type) {
        case MD_TEXT_NORMAL:
            append(text);
            return 0;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR:
            addBreak();
            return 0;
        case MD_TEXT_ENTITY:
            return entity(text);
        case MD_TEXT_NULLCHAR:
            report("text without control characters", "a null");
            return 0;
        case MD_TEXT_HTML:
            return refuse("raw HTML");
        default:
            return refuse("code");
        }
    }

    int entity(std::string_view text)
    {
        const auto decoded = decodeEntity(text);
        if (decoded)
            append(*decoded);
        else
            report("the character itself", inQuotes(std::string(text)));
        return 0;
    }

    void addBreak()
    {
        if (m_quote == Quote::Begins && m_titleEnd == npos && !m_linkOpen) {
            m_titleEnd = m_spans.size();
            m_spans.push_back({Span::Kind::Text, " ", {}});
        } else {
            append(" ");
        }
    }

    void append(std::string_view text)
    {
        if (std::any_of(text.begin(), text.end(),
                        [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t'; }))
            report("text without control characters", "one");
        if (m_linkOpen) {
            m_link.text += text;
            return;
        }
        Span::Kind kind = Span::Kind::Text;
        if (m_strong > 0)
            kind = Span::Kind::Strong;
        else if (m_emphasis > 0)
            kind = Span::Kind::Emphasis;
        if (!m_spans.empty() && m_spans.back().kind == kind)
            m_spans.back().text += text;
        else
            m_spans.push_back({kind, std::string(text), {}});
    }

    enum class Quote { None, Begins, Caution };
    static constexpr std::size_t npos = static_cast<std::size_t>(-1);

    std::string_view m_source;
    const std::string &m_file;
    const std::string &m_place;
    References &m_references;
    IssueList &m_issues;

    std::vector<Block> m_blocks;
    std::vector<Span> m_spans;
    std::vector<int> m_lists; ///< open lists: the next number, 0 for bullets
    bool m_itemOpen = false;  ///< an item began and has no text yet
    Quote m_quote = Quote::None;
    std::size_t m_titleEnd = npos; ///< spans of a caution's title, once its line has ended
    int m_headingLevel = 0;
    int m_strong = 0;
    int m_emphasis = 0;
    bool m_linkOpen = false;
    Span m_link;
    bool m_linkIsDose = false;
    std::string m_dose; ///< the technique of a dose link in this paragraph
    std::size_t m_offset = 0;
};

} // namespace

std::vector<Block> readMarkdown(std::string_view text, const std::string &file, const std::string &place,
                                References &references, IssueList &issues)
{
    if (text.size() > mostBytes) {
        issues.add(file, place, "at most " + std::to_string(mostBytes) + " bytes of Markdown",
                   std::to_string(text.size()));
        return {};
    }
    std::vector<Block> blocks = MarkdownReader(text, file, place, references, issues).read();
    std::size_t places = 0;
    for (const Block &block : blocks)
        places += static_cast<std::size_t>(std::count_if(block.spans.begin(), block.spans.end(), [](const Span &span) {
            return span.kind == Span::Kind::Link || span.kind == Span::Kind::Evidence || span.kind == Span::Kind::Term;
        }));
    if (blocks.size() > mostBlocks)
        issues.add(file, place, "at most " + std::to_string(mostBlocks) + " paragraphs, items and headings",
                   std::to_string(blocks.size()));
    if (places > mostPlaces)
        issues.add(file, place, "at most " + std::to_string(mostPlaces) + " links, terms and marks",
                   std::to_string(places));
    return blocks;
}

} // namespace calfwise
