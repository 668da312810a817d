# SPDX-FileCopyrightText: 2026 The Copydesk authors
# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=bash disable=SC2154
# The environment as an isolated Debian 13 root, made by mmdebstrap and entered by bwrap. Sourced by environment.sh.
#
# A root is one folder, ~/.cache/copydesk/debian-13-KEY; KEY follows from the package list, so that a changed list makes
# another root and one in use is never changed. Its files belong to the user who made it, whoever the packages say:
# it is readable without any mapping of users, and `rm -r ~/.cache/copydesk` deletes it.

# Names of languages for a system that has none; the machine's own are not in here.
root_packages() { listed packages.apt; echo locales-all; }

# The number is make_root's: one more when it makes roots differently.
root_key() { { echo 1; uname -m; root_packages | sort; } | sha256sum | cut -c1-12; }

# build_root: sets `root`; makes it unless it is there.
build_root() {
    root=$cache/debian-13-$(root_key)
    if [[ ! -d $root ]]; then
        need_root_programs
        mkdir -p "$cache"
        exec {lock}>"$cache/lock"
        flock --nonblock "$lock" || { say "waits for another call that is making the environment"; flock "$lock"; }
        [[ -d $root ]] || make_root
        exec {lock}>&-
    fi
    touch "$root" # when it was last used, for remove_old_roots
}

need_root_programs() {
    local missing=()
    have mmdebstrap || missing+=(mmdebstrap)
    have bwrap || missing+=(bubblewrap)
    ((EUID == 0)) || have newuidmap || missing+=(uidmap)
    ((${#missing[@]})) || return 0
    say "this system's Qt is older than 6.8; a Debian 13 root needs: ${missing[*]}"
    have apt-get || fail "please install these packages"
    apt_install "${missing[@]}" || fail "they could not be installed"
}

# Under the lock: whatever is unfinished is left over from a call that was killed. (mmdebstrap holds the lock as well; it goes
# on after such a call until it finds nobody reading, and clears up.)
make_root() {
    local unfinished=$cache/unfinished mode=root
    ((EUID == 0)) || mode=unshare
    rm -rf "$unfinished"
    mkdir "$unfinished"
    say "makes the build environment in $root, once: some minutes and 2 GB"
    # As a stream, because unpacking it gives the files to this user. What /dev holds only root may make, and bwrap brings.
    TMPDIR=${TMPDIR:-/var/tmp} mmdebstrap --mode="$mode" --variant=minbase --format=tar \
        --include="$(root_packages | paste -sd,)" \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        trixie - ${COPYDESK_MIRROR:+"$COPYDESK_MIRROR"} </dev/null |
        tar -x -C "$unfinished" --exclude='./dev/*' ||
        fail "the environment could not be made; the lines above tell why"
    # What bwrap lays over from this machine must be there as a file.
    local file
    for file in "${shared_files[@]}"; do
        rm -f "$unfinished$file"
        : >"$unfinished$file"
    done
    mv "$unfinished" "$root"
    remove_old_roots
}

# Another branch may use another list, so a root stays for two weeks after its last use.
remove_old_roots() { find "$cache" -maxdepth 1 -name 'debian-13-*' -mtime +14 -exec rm -rf {} +; }

shared_files=(/etc/resolv.conf /etc/hosts /etc/hostname /etc/passwd /etc/group /etc/machine-id /etc/localtime)

# run_in_root CMD…: runs it and exits as it exits.
#
# bwrap leaves a process of its own between this one and the program, which would die of a signal without passing it on.
# Hence it ignores them, and this script sends to the program what it is sent itself. Killed outright, it takes bwrap and
# the program along (--die-with-parent).
run_in_root() {
    local arguments=(--die-with-parent) variables=()
    add_folders
    add_variables
    (
        trap '' HUP INT QUIT TERM USR1 USR2
        exec env -i "${variables[@]}" bwrap "${arguments[@]}" --chdir "$PWD" -- \
            env --default-signal=HUP,INT,QUIT,TERM,USR1,USR2 "$@"
    ) <&0 &
    local watcher=$! signal status interrupted
    for signal in HUP INT QUIT TERM USR1 USR2; do
        # shellcheck disable=SC2064
        trap "interrupted=yes; pass_on $signal $watcher" "$signal"
    done
    # A signal ends the wait; the program may live on.
    while interrupted='' status=0; do
        wait "$watcher" || status=$?
        [[ -n $interrupted ]] || exit "$status"
    done
}

# pass_on SIGNAL WATCHER: to the program, the one child of bwrap. A terminal's keys reach all its processes by themselves.
pass_on() {
    local signal=$1 children=''
    [[ $signal != @(INT|QUIT) || ! -t 0 ]] || return 0
    read -r children 2>/dev/null <"/proc/$2/task/$2/children" || true # it may just have ended
    # shellcheck disable=SC2086
    [[ -z $children ]] || kill -s "$signal" $children 2>/dev/null || true
}

# add_folders: to `arguments`. Programs and libraries are the root's; everything else is the machine's, at the same place:
# a library on another disk opens, and a path means the same inside and outside.
add_folders() {
    local entry name folder
    for entry in "$root"/usr/*; do
        [[ $entry == */src ]] || arguments+=(--ro-bind "$entry" "${entry#"$root"}")
    done
    for entry in bin sbin lib lib64; do
        [[ ! -e $root/usr/$entry ]] || arguments+=(--symlink "usr/$entry" "/$entry")
    done
    arguments+=(--ro-bind "$root/etc" /etc --ro-bind "$root/var/cache/fontconfig" /var/cache/fontconfig
        --dev-bind /dev /dev --bind /proc /proc --ro-bind-try /sys /sys)
    for name in "${shared_files[@]}"; do
        arguments+=(--ro-bind-try "$name" "$name")
    done
    for entry in /*; do
        case $entry in
        /bin | /sbin | /lib* | /usr | /etc | /var | /boot | /dev | /proc | /sys | /lost+found) ;;
        *)
            if [[ -L $entry ]]; then
                arguments+=(--symlink "$(readlink "$entry")" "$entry")
            elif [[ -d $entry ]]; then
                arguments+=(--bind "$entry" "$entry")
            fi
            ;;
        esac
    done
    # These may lie in one of the system's folders, too.
    for folder in /var/tmp "$HOME" "$project" "$PWD" "${XDG_CACHE_HOME-}" "${XDG_CONFIG_HOME-}" "${XDG_DATA_HOME-}" \
        "${XDG_STATE_HOME-}" "${XDG_RUNTIME_DIR-}" "${CCACHE_DIR-}" "${TMPDIR-}"; do
        if [[ $folder == @(/var|/usr|/etc|/boot)/* && -d $folder ]]; then
            arguments+=(--bind "$folder" "$folder")
        fi
    done
}

# add_variables: to `variables`, as NAME=VALUE. Whatever else is set speaks of the machine's own compilers and libraries.
add_variables() {
    local name
    for name in $(compgen -e); do
        case $name in
        QT_PLUGIN_PATH | QT_QPA_PLATFORM_PLUGIN_PATH | LC_ALL) ;;
        HOME | USER | LOGNAME | TERM | COLORTERM | NO_COLOR | LANG | LANGUAGE | LC_* | TZ | TMPDIR | CI | \
            DISPLAY | XAUTHORITY | WAYLAND_* | DBUS_* | XDG_* | QT_* | QSG_* | \
            COPYDESK_* | CCACHE_* | CTEST_* | NINJA_STATUS | CMAKE_BUILD_* | GIT_* | ?SAN_OPTIONS | UBSAN_OPTIONS | \
            http_proxy | https_proxy | no_proxy) variables+=("$name=${!name}") ;;
        esac
    done
    variables+=("PATH=/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin" "SHELL=/bin/bash" "LANG=${LC_ALL:-${LANG:-C.UTF-8}}"
        "COPYDESK_INSIDE=root")
}
