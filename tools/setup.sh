# shellcheck shell=bash
# SPDX-FileCopyrightText: Calfwise contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Sourced by the other scripts, from the top of the repository: finds and installs what is missing, builds the release.

say() { printf '%s\n' "$*" >&2; }

# packages_for USE...: the packages of these uses, one a line
packages_for() {
    awk -v uses=" $* " '$1 !~ /^#/ && index(uses, " " $1 " ") { print $2 }' tools/packages
}

on_debian() { command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; }

# The releases on which this tree is known to compile without a warning.
known_release() {
    [ -r /etc/os-release ] || return 1
    # shellcheck source=/dev/null
    case "$(. /etc/os-release && printf '%s:%s' "${ID:-}" "${VERSION_ID:-}")" in
        debian:12 | debian:13) return 0 ;;
        *) return 1 ;;
    esac
}

missing_packages() {
    local package
    for package in $(packages_for "$@"); do
        dpkg-query -W -f='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || printf '%s\n' "$package"
    done
}

# install_packages PACKAGE...: as root, or through sudo; says so when it can do neither
install_packages() {
    local as_root=(env DEBIAN_FRONTEND=noninteractive)
    if [ "$(id -u)" -ne 0 ]; then
        if ! command -v sudo >/dev/null || { ! [ -t 0 ] && ! sudo -n true 2>/dev/null; }; then
            say "They cannot be installed from here: this is not root, and sudo is missing or would ask for a password."
            say "Have them installed with"
            say "    apt-get install --no-install-recommends $*"
            say "and run this again."
            return 1
        fi
        as_root=(sudo "${as_root[@]}")
    fi
    if ! "${as_root[@]}" apt-get update >&2 ||
        ! "${as_root[@]}" apt-get install -y --no-install-recommends "$@" >&2; then
        say "The packages could not be installed. Calfwise is known to build on Debian 12 and 13."
        return 1
    fi
}

# Without apt: name the missing programs here; cmake/Dependencies.cmake names the missing libraries.
check_programs() {
    local missing=()
    command -v cmake >/dev/null || missing+=("CMake 3.25")
    command -v ninja >/dev/null || missing+=("Ninja")
    command -v c++ >/dev/null || missing+=("a C++20 compiler (GCC 12 or later)")
    if [ "${#missing[@]}" -gt 0 ]; then
        say "This is not a Debian or Ubuntu system, so nothing is installed. These programs are missing:"
        printf '    %s\n' "${missing[@]}" >&2
        say "All that Calfwise needs:"
        awk -v uses=" $* " '$1 !~ /^#/ && index(uses, " " $1 " ") { $1 = ""; $2 = ""; print "  " $0 }' tools/packages >&2
        return 1
    fi
}

# require_packages USE...: everything of these uses is installed, or this fails with a message
require_packages() {
    if ! on_debian; then
        check_programs "$@"
        return
    fi
    local missing
    missing=$(missing_packages "$@")
    if [ -n "$missing" ]; then
        say "These packages are missing:"
        say "$missing"
        # shellcheck disable=SC2086  # a list of names, split on purpose
        install_packages $missing
    fi
}

# configure_release [WERROR]: sets build/release up if it is not yet. Without WERROR a tree that is set up stays as it is,
# so that tools/run after tools/test compiles nothing twice.
configure_release() {
    local configured="" werror
    if [ -e build/release/build.ninja ]; then
        configured=$(sed -n 's/^CALFWISE_WERROR:BOOL=//p' build/release/CMakeCache.txt)
    fi
    werror=${1:-$configured}
    if [ -z "$werror" ]; then
        werror=OFF
        if known_release; then werror=ON; fi
    fi
    if [ "$configured" != "$werror" ]; then
        cmake --preset release -D "CALFWISE_WERROR=$werror"
    fi
}

# build_release TARGET...
build_release() { cmake --build --preset release --target "$@"; }
