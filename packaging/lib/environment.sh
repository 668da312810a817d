# SPDX-FileCopyrightText: 2026 The Copydesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2034
# The build environment: Qt 6.8 and KSyntaxHighlighting, from the system's own packages where it has them, otherwise
# from an isolated Debian 13 root. Sourced by the scripts beside this folder; defines functions and `project`.
#
#   COPYDESK_ENVIRONMENT   native or root; found out when unset
#   COPYDESK_MIRROR        where the root's packages come from; mmdebstrap's own choice when unset
#   COPYDESK_INSIDE        set inside the environment, so that a script called there runs as it is

project=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/copydesk

say() { printf 'copydesk: %s\n' "$*" >&2; }
fail() { say "$@"; exit 1; }
have() { command -v "$1" >/dev/null; }

# listed FILE: the package names of a list.
listed() { sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$project/packaging/$1"; }

# enter_environment CMD…: becomes CMD inside. Does not return.
enter_environment() {
    if [[ -n ${COPYDESK_INSIDE-} ]]; then
        exec "$@"
    fi
    local packager
    packager=$(native_packager)
    if [[ -n $packager ]]; then
        # shellcheck source=lib/native.sh
        source "$project/packaging/lib/native.sh"
        install_missing "$packager"
        [[ -n ${LC_ALL-}${LC_CTYPE-}${LANG-} ]] || export LANG=C.UTF-8 # Qt wants UTF-8; a bare machine says nothing
        export COPYDESK_INSIDE=native
        exec "$@"
    fi
    # shellcheck source=lib/root.sh
    source "$project/packaging/lib/root.sh"
    build_root
    run_in_root "$@"
}

# ensure_inside SCRIPT ARG…: returns inside; outside, starts the script anew in there.
ensure_inside() {
    [[ -n ${COPYDESK_INSIDE-} ]] || enter_environment "$@"
}

# Prints apt or dnf where the system's own packages are new enough, nothing where a root is needed.
native_packager() {
    case ${COPYDESK_ENVIRONMENT-} in
    root) return ;;
    native) if have apt-get; then echo apt; else echo dnf; fi; return ;;
    esac
    [[ -r /etc/os-release ]] || return 0
    local ID='' VERSION_ID=''
    # shellcheck source=/dev/null
    source /etc/os-release
    case $ID in
    debian) is_newer "${VERSION_ID:-99}" 13 && echo apt ;; # testing and unstable have no number
    ubuntu) is_newer "$VERSION_ID" 25.04 && echo apt ;;
    fedora) is_newer "$VERSION_ID" 41 && echo dnf ;;
    *) has_candidates && echo apt ;; # what is made of Debian or Ubuntu numbers its versions its own way
    esac
    return 0
}

# is_newer A B: version A is B or newer.
is_newer() { printf '%s\n%s\n' "$2" "$1" | sort --check=quiet --version-sort; }

has_candidates() {
    have apt-cache || return 1
    local qt highlighter
    qt=$(candidate qt6-base-dev)
    highlighter=$(candidate libkf6syntaxhighlighting-dev)
    [[ -n $highlighter && -n $qt ]] && is_newer "$qt" 6.8
}

# candidate PACKAGE: the version that apt would install; empty when there is none.
candidate() { LC_ALL=C apt-cache policy "$1" 2>/dev/null | sed -n -e '/(none)/d' -e 's/^  Candidate: //p'; }

# build_alone PRESET [TARGET…]: configures and builds. Two calls at once in one folder would disturb each other: the second waits.
build_alone() {
    local preset=$1
    shift
    mkdir -p "$project/build"
    (
        flock --nonblock 9 || { say "waits for another call that builds here"; flock 9; }
        cd "$project" || exit # where presets are found
        cmake --preset "$preset"
        cmake --build --preset "$preset" ${1+--target "$@"}
    ) 9>"$project/build/.$preset.lock"
}

# as_root CMD…: by sudo for an ordinary user; where that cannot be, tells the command to have run.
as_root() {
    if ((EUID == 0)); then
        "$@"
    elif have sudo && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; then
        say "asks sudo for: $*"
        sudo "$@"
    else
        fail "this has to be run as root first: $*"
    fi
}

# apt_install PACKAGE…: one source that cannot be read, of the machine's many, need not matter.
apt_install() {
    as_root apt-get update -q </dev/null >&2 || say "not all of apt's lists are new; goes on"
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends "$@" </dev/null >&2
}
