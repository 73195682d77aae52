// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/page.h"

namespace calfwise {

/// A page of a model that speaks often while the page is rarely in front: it is built again when it comes to the front
/// or is laid out, and after changed(), once and only while it is seen.
class LazyPage : public Page {
    Q_OBJECT

public:
    using Page::Page;

    void opened() override { refresh(); }

protected:
    void arrange() override { refresh(); }
    void showEvent(QShowEvent *event) override;

    /// To be connected to what the page shows.
    void changed();
    void refresh();

    /// Builds the page from what is true now.
    virtual void build() = 0;

private:
    bool m_stale = true;
};

} // namespace calfwise
