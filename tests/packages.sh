# SPDX-License-Identifier: MIT
# The Debian 12 packages that building and testing need, and how to have them. To be sourced.

build_packages=(
  gcc libc6-dev dpkg-dev meson ninja-build pkg-config gettext
  libxml2-dev libdeflate-dev libuchardet-dev libpcre2-dev libfontconfig-dev nettle-dev
)
test_packages=(
  clang libclang-rt-14-dev llvm # the second compiler, sanitizers and fuzzer
  libcmocka-dev libxml2-utils jing parallel python3 util-linux
)
# LibreOffice and the free faces that stand in for those of official documents (Fandol).
office_packages=(libreoffice-writer-nogui poppler-utils texlive-lang-chinese fonts-dejavu-core)

is_installed() {
  [ "$(dpkg-query -W -f '${db:Status-Status}' "$1" 2>/dev/null)" = installed ]
}

as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else sudo "$@"; fi
}

# Installs those of the packages named that are missing; does nothing when none is.
install_packages() {
  local missing=() package
  for package in "$@"; do
    is_installed "$package" || missing+=("$package")
  done
  [ ${#missing[@]} -eq 0 ] && return 0
  echo "installing: ${missing[*]}" >&2
  as_root apt-get update -qq >&2 &&
    as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -y -qq --no-install-recommends "${missing[@]}" >&2
}
