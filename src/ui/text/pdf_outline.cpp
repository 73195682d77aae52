// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/pdf_outline.h"

#include <QRegularExpression>

#include <algorithm>

namespace calfwise {

namespace {

/// Text as PDF has it: UTF-16 in hexadecimal digits.
QByteArray hexText(const QString &text)
{
    QByteArray digits("<FEFF");
    for (const QChar letter : text)
        digits += QByteArray::number(letter.unicode(), 16).rightJustified(4, '0');
    return digits + '>';
}

QByteArray reference(int object)
{
    return QByteArray::number(object) + " 0 R";
}

/// What Qt's writer left: enough to add to it.
struct Parts {
    int catalog = 0;
    QByteArray catalogBody; ///< between << and >>
    int size = 0;           ///< one more than the last object
    QByteArray info;        ///< the trailer's, or empty
    QByteArray table;       ///< where the table of places begins
    std::vector<int> pages; ///< their objects
};

int numberAfter(const QByteArray &text, const QRegularExpression &pattern)
{
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(text));
    return match.hasMatch() ? match.captured(1).toInt() : 0;
}

std::optional<Parts> partsOf(const QByteArray &pdf)
{
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    const qsizetype startAt = pdf.lastIndexOf("startxref");
    if (trailerAt < 0 || startAt < trailerAt)
        return std::nullopt;
    const QByteArray trailer = pdf.mid(trailerAt, startAt - trailerAt);
    Parts parts;
    parts.size = numberAfter(trailer, QRegularExpression(QStringLiteral("/Size (\\d+)")));
    parts.catalog = numberAfter(trailer, QRegularExpression(QStringLiteral("/Root (\\d+) 0 R")));
    if (const int info = numberAfter(trailer, QRegularExpression(QStringLiteral("/Info (\\d+) 0 R"))); info > 0)
        parts.info = "/Info " + reference(info) + '\n';
    parts.table = pdf.mid(startAt + 9).trimmed().split('\n').first().trimmed();
    const qsizetype catalogAt = pdf.indexOf('\n' + QByteArray::number(parts.catalog) + " 0 obj");
    const qsizetype pagesAt = pdf.indexOf("/Type /Pages");
    if (parts.size <= 0 || catalogAt < 0 || pagesAt < 0)
        return std::nullopt;
    const qsizetype bodyAt = pdf.indexOf("<<", catalogAt) + 2;
    const qsizetype bodyEnd = pdf.lastIndexOf(">>", pdf.indexOf("endobj", catalogAt));
    const qsizetype kidsAt = pdf.indexOf('[', pdf.indexOf("/Kids", pagesAt));
    const qsizetype kidsEnd = pdf.indexOf(']', kidsAt);
    if (bodyAt < 2 || bodyEnd < bodyAt || kidsAt < 0 || kidsEnd < kidsAt)
        return std::nullopt;
    parts.catalogBody = pdf.mid(bodyAt, bodyEnd - bodyAt);
    static const QRegularExpression kid(QStringLiteral("(\\d+) 0 R"));
    auto kids = kid.globalMatch(QString::fromLatin1(pdf.mid(kidsAt, kidsEnd - kidsAt)));
    while (kids.hasNext())
        parts.pages.push_back(kids.next().captured(1).toInt());
    return parts.pages.empty() ? std::nullopt : std::optional(parts);
}

/// Where an entry hangs: places among the entries, -1 for none.
struct Branch {
    int parent = -1;
    int before = -1;
    int after = -1;
    int first = -1;
    int last = -1;
    int count = 0;
};

/// The entries' branches, and at the end the root's.
std::vector<Branch> branchesOf(const std::vector<OutlineEntry> &entries)
{
    const int root = static_cast<int>(entries.size());
    std::vector<Branch> branches(entries.size() + 1);
    int chapter = -1;
    for (int i = 0; i < root; ++i) {
        const bool isChapter = entries[static_cast<std::size_t>(i)].level == 0 || chapter < 0;
        Branch &own = branches[static_cast<std::size_t>(i)];
        own.parent = isChapter ? root : chapter;
        if (isChapter)
            chapter = i;
        Branch &parent = branches[static_cast<std::size_t>(own.parent)];
        own.before = parent.last;
        if (own.before >= 0)
            branches[static_cast<std::size_t>(own.before)].after = i;
        else
            parent.first = i;
        parent.last = i;
        ++parent.count;
    }
    return branches;
}

} // namespace

std::optional<QByteArray> withOutline(const QByteArray &pdf, const QString &language,
                                      const std::vector<OutlineEntry> &entries)
{
    const std::optional<Parts> parts = partsOf(pdf);
    if (!parts)
        return std::nullopt;
    QByteArray whole = pdf;
    std::vector<std::pair<int, qsizetype>> places;
    const auto add = [&](int object, const QByteArray &body) {
        places.emplace_back(object, whole.size());
        whole += QByteArray::number(object) + " 0 obj\n<<\n" + body + ">>\nendobj\n";
    };
    const std::vector<Branch> branches = branchesOf(entries);
    const int root = static_cast<int>(entries.size());
    const auto link = [&](const char *key, int branch) {
        return branch < 0 ? QByteArray() : QByteArray(key) + ' ' + reference(parts->size + branch) + '\n';
    };
    add(parts->catalog, parts->catalogBody + "/Outlines " + reference(parts->size + root) +
                            "\n/PageMode /UseOutlines\n/Lang " + hexText(language) + '\n');
    for (int i = 0; i <= root; ++i) {
        const Branch &branch = branches[static_cast<std::size_t>(i)];
        QByteArray body = link("/Parent", branch.parent) + link("/Prev", branch.before) + link("/Next", branch.after) +
                          link("/First", branch.first) + link("/Last", branch.last);
        if (branch.count > 0)
            body += "/Count " + QByteArray::number(i == root ? branch.count : -branch.count) + '\n';
        if (i == root) {
            body += "/Type /Outlines\n";
        } else {
            const OutlineEntry &entry = entries[static_cast<std::size_t>(i)];
            const int page = std::clamp(entry.page, 0, static_cast<int>(parts->pages.size()) - 1);
            body += "/Title " + hexText(entry.title) + "\n/Dest [" +
                    reference(parts->pages[static_cast<std::size_t>(page)]) + " /Fit]\n";
        }
        add(parts->size + i, body);
    }
    const qsizetype table = whole.size();
    whole += "xref\n";
    for (const auto &[object, place] : places)
        whole +=
            QByteArray::number(object) + " 1\n" + QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    whole += "trailer\n<<\n/Size " + QByteArray::number(parts->size + root + 1) + "\n/Root " +
             reference(parts->catalog) + '\n' + parts->info + "/Prev " + parts->table + "\n>>\nstartxref\n" +
             QByteArray::number(table) + "\n%%EOF\n";
    return whole;
}

} // namespace calfwise
