# Shell functions that packaging/run, packaging/test and packaging/lint share: what is missing is installed, the
# build folder is made, the smart-card service is there. Sourced by bash; `root` is the checkout.
# shellcheck shell=bash

build=${root:?set by the script that sources this}/build

say() {
    printf '== %s\n' "$*" >&2
}

die() { # die STATUS MESSAGE
    local status=$1
    shift
    printf 'packaging: %s\n' "$*" >&2
    exit "$status"
}

# A bare machine has the POSIX locale, in which Qt can't read a Japanese file name.
use_utf8() {
    case "${LC_ALL:-${LC_CTYPE:-${LANG:-}}}" in
    *UTF-8 | *utf8) ;;
    *) export LC_ALL=C.UTF-8 ;;
    esac
}

# Runs a command as root: as it is, or through sudo.
as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        "$@"
    elif ! command -v sudo >/dev/null; then
        die 3 "this needs root or sudo: $*"
    elif sudo -n true 2>/dev/null || [ -t 2 ]; then
        sudo -- "$@"
    else
        die 3 "sudo wants a password and nobody is there to type it: $*"
    fi
}

# Names of a list file, one line each, alternatives kept: "a" or "a|b".
listed_packages() {
    sed -e 's/#.*//' -e 's/[[:space:]]//g' -e '/^$/d' "$1"
}

# Those of the arguments that are installed, "a" or "a:amd64" both as "a".
installed_packages() {
    # A name that dpkg doesn't know makes it exit 1 and still list the others.
    { dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" 2>/dev/null || true; } | sed -n 's/^installed //p' | sort -u
}

# Prints what the list files name and the machine lacks, alternatives kept.
missing_packages() {
    local lines names have line name found
    lines=$(for name in "$@"; do listed_packages "$name"; done)
    mapfile -t names < <(tr '|' '\n' <<<"$lines")
    have=$'\n'$(installed_packages "${names[@]}")$'\n'
    while read -r line; do
        found=no
        for name in ${line//|/ }; do
            [[ $have == *$'\n'"$name"$'\n'* ]] && found=yes
        done
        [ $found = yes ] || printf '%s\n' "$line"
    done <<<"$lines"
}

# Of "a|b" the first that apt can install; asking apt takes a while, so only where there is a choice.
installable_name() {
    local name
    if [[ $1 != *"|"* ]]; then
        printf '%s\n' "$1"
        return
    fi
    for name in ${1//|/ }; do
        if [ -n "$(apt-cache show --no-all-versions "$name" 2>/dev/null)" ]; then
            printf '%s\n' "$name"
            return
        fi
    done
    printf '%s\n' "${1%%|*}"
}

apt_get() {
    as_root env DEBIAN_FRONTEND=noninteractive NEEDRESTART_SUSPEND=1 apt-get -q -y \
        -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=600 -o Dpkg::Options::=--force-confold \
        "$@" </dev/null >&2
}

# Installs what the list files name and the machine lacks. Without anything missing it needs no network and no root.
install_packages() {
    local lacking names=() line
    if ! command -v dpkg-query >/dev/null; then
        say "This is not a Debian system; taking for granted what packaging/dependencies lists"
        return
    fi
    lacking=$(missing_packages "$@")
    if [ -z "$lacking" ]; then
        return
    fi
    say "Refreshing the package lists"
    apt_get update || say "The package lists could not be refreshed; going on with those that are there"
    while read -r line; do
        names+=("$(installable_name "$line")")
    done <<<"$lacking"
    say "Installing ${#names[@]} packages: ${names[*]}"
    apt_get install --no-install-recommends "${names[@]}" ||
        die 3 "apt-get could not install: ${names[*]}"
    # A service that was started before its virtual reader was unpacked doesn't know it.
    case " ${names[*]} " in
    *" pcscd "* | *" vsmartcard-vpcd "*) restart_service_of_machine ;;
    esac
}

restart_service_of_machine() {
    if [ -d /run/systemd/system ]; then
        as_root systemctl try-restart pcscd.service || true
    elif pcscd_runs; then
        as_root service pcscd restart >&2 || true
    fi
}

# One build at a time in this checkout; the lock ends with release_build (or with the script).
hold_build() {
    mkdir -p "$build"
    exec 9>"$build/.packaging-lock"
    if ! flock -n 9; then
        say "Another build runs in this checkout; waiting for it"
        flock 9
    fi
}

release_build() {
    exec 9>&-
}

# As many compilers as processors, and one a gigabyte of memory.
build_jobs() {
    local processors gigabytes
    processors=$(nproc)
    gigabytes=$(awk '/^MemAvailable:/ { print int($2 / 1048576) }' /proc/meminfo)
    [ "${gigabytes:-0}" -ge 1 ] || gigabytes=1
    echo $((processors < gigabytes ? processors : gigabytes))
}

# Configures build/. Options of an earlier configuration by hand are put back, so that all modules and tests are there.
configure_build() {
    local options=(-DCMAKE_BUILD_TYPE=Release -DMADOGUCHI_ONLY= -DMADOGUCHI_SANITIZE=OFF -DMADOGUCHI_FUZZ=OFF
        -DMADOGUCHI_WARNINGS_AS_ERRORS=ON)
    local cache=$build/CMakeCache.txt stamp=$build/.packaging-configured wanted
    wanted=$(printf '%s\n' "$root" "${options[@]}"; cat "$root/packaging/dependencies")
    if [ -f "$build/build.ninja" ] && [ -f "$stamp" ] && [ "$stamp" -nt "$cache" ] && [ "$(cat "$stamp")" = "$wanted" ]; then
        return # ninja configures again by itself when a CMake file changed
    fi
    # A build folder that was made elsewhere or by another generator can't be taken over.
    if [ -f "$cache" ] && ! { grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$cache" &&
        grep -qxF "CMAKE_CACHEFILE_DIR:INTERNAL=$build" "$cache" &&
        grep -qxF "CMAKE_GENERATOR:INTERNAL=Ninja" "$cache"; }; then
        say "The build folder belongs to another place or generator; configuring it anew"
        rm -rf "$cache" "$build/CMakeFiles"
    fi
    say "Configuring"
    cmake -S "$root" -B "$build" -G Ninja "${options[@]}" >&2 || die 1 "the configuration failed"
    printf '%s\n' "$wanted" >"$stamp"
}

# build_targets TARGET …
build_targets() {
    local jobs
    jobs=$(build_jobs)
    say "Building with $jobs jobs"
    cmake --build "$build" --parallel "$jobs" --target "$@" >&2 || die 1 "the build failed"
}

pcscd_runs() {
    local command
    for command in /proc/[0-9]*/comm; do
        [ "$(cat "$command" 2>/dev/null)" = pcscd ] && return 0
    done
    return 1
}

# Starts the smart-card service when the machine has none running; stop_pcscd ends what was started here and nothing else.
pcscd_pid=
start_pcscd() {
    local tries
    # A process without a socket here serves another container.
    if [ -S /run/pcscd/pcscd.comm ] && { pcscd_runs || [ -d /run/systemd/system ]; }; then
        return # it runs, or systemd starts it at the first call
    fi
    command -v pcscd >/dev/null || return 0
    say "Starting the smart-card service"
    # A socket that a killed service left behind would pass for the new one's.
    if [ "$(id -u)" -eq 0 ]; then
        rm -f /run/pcscd/pcscd.comm
        pcscd --foreground --error </dev/null >"$build/pcscd.log" 2>&1 9>&- &
    elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
        # shellcheck disable=SC2024  # the log is the caller's file, not root's
        sudo -n pcscd --foreground --error </dev/null >"$build/pcscd.log" 2>&1 9>&- &
    else
        say "The smart-card service does not run and only root can start it: sudo service pcscd start"
        return 0
    fi
    pcscd_pid=$!
    for ((tries = 0; tries < 50; ++tries)); do
        [ -S /run/pcscd/pcscd.comm ] && return
        kill -0 "$pcscd_pid" 2>/dev/null || break
        sleep 0.1
    done
    say "The smart-card service did not start; its words are in $build/pcscd.log"
}

stop_pcscd() {
    if [ -n "$pcscd_pid" ]; then
        if [ "$(id -u)" -eq 0 ]; then
            kill "$pcscd_pid" 2>/dev/null || true
        else
            sudo -n kill "$pcscd_pid" 2>/dev/null || true
        fi
        wait "$pcscd_pid" 2>/dev/null || true
        pcscd_pid=
    fi
}

# run_program COMMAND …: in the foreground, in a process group of its own that a signal to the script ends as a whole;
# its exit status is the answer. Used where the script still has something to put away afterwards.
run_program() {
    local child status=0 interrupted=no
    set -m
    "$@" </dev/null 9>&- &
    child=$!
    set +m
    trap 'interrupted=yes; kill -TERM -- "-$child" 2>/dev/null || true' INT TERM HUP
    wait "$child" || status=$?
    if [ $interrupted = yes ]; then
        wait "$child" 2>/dev/null || true # the first wait ended with the signal, not with the program
    fi
    trap - INT TERM HUP
    return "$status"
}
