// SPDX-FileCopyrightText: Calfwise contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace calfwise::bench {

/// What one whole process took.
struct Run {
    double settledMs = 0; ///< from before the process existed to its first line of output
    double peakMib = 0;   ///< the most memory it ever held (resident), as the kernel counts it
};

/// Starts the command, waits for its first line and for its end. Throws std::runtime_error when it cannot be started,
/// prints no line or does not end with 0.
Run measure(const std::vector<std::string> &command);

/// The middle one; the mean of the middle two when their number is even. The list may not be empty.
double median(std::vector<double> values);

} // namespace calfwise::bench
