# SPDX-FileCopyrightText: 2026 The Copydesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash
# The environment from the system's own packages. Sourced by environment.sh.

# install_missing apt|dnf: no package manager is called when nothing is missing.
install_missing() {
    local packager=$1 missing
    mapfile -t missing < <("missing_$packager")
    ((${#missing[@]})) || return 0
    say "installs with $packager: ${missing[*]}"
    "${packager}_install" "${missing[@]}" || fail "the packages could not be installed"
}

missing_apt() {
    comm -23 <(listed packages.apt | sort -u) \
        <(dpkg-query -W -f '${db:Status-Abbrev} ${Package}\n' | sed -n 's/^ii *//p' | sort -u)
}

missing_dnf() {
    local package
    for package in $(listed packages.dnf); do
        rpm -q --quiet --whatprovides "$package" || echo "$package"
    done
}

dnf_install() { as_root dnf install -y --setopt=install_weak_deps=False "$@" </dev/null >&2; }
