# Sourced by test.sh: what the tests need from the machine. As root on Debian, what is missing is installed.

# The two SDKs cannot be guessed around: without them nothing builds.
need_sdks() {
  local tool
  for tool in dotnet node npm git; do
    command -v "$tool" > /dev/null || { echo "Missing: $tool"; return 1; }
  done
  # No grep -q here: leaving early breaks the pipe, which counts as a failure.
  dotnet --list-sdks | grep '^10\.' > /dev/null || { echo "Missing: a .NET 10 SDK ($(dotnet --list-sdks | tr '\n' ';'))"; return 1; }
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' \
    || { echo "Node.js $(node --version) is too old"; return 1; }
  echo ".NET SDK $(dotnet --version), Node.js $(node --version), $(nproc) cores"
}

has_font() { fc-list 2> /dev/null | grep -i "$1" > /dev/null; }
has_soundfont() { compgen -G '/usr/share/sounds/sf2/*.sf2' > /dev/null || compgen -G '/usr/share/soundfonts/*.sf2' > /dev/null; }

# Debian packages that are missing, by what they bring: a package may be called otherwise elsewhere.
missing_packages() {
  command -v chromium > /dev/null || echo chromium
  command -v fluidsynth > /dev/null || echo fluidsynth
  has_soundfont || echo timgm6mb-soundfont
  command -v lame > /dev/null || echo lame
  command -v abc2midi > /dev/null || echo abcmidi
  command -v python3 > /dev/null || echo python3
  command -v bwrap > /dev/null || echo bubblewrap
  [ -x /usr/bin/python3 ] || echo python3
  has_font 'NotoSans-\|Noto Sans:' || echo fonts-noto-core
  has_font 'NotoSansCJK' || echo fonts-noto-cjk
  has_font 'NotoColorEmoji' || echo fonts-noto-color-emoji
}

# Sets $missing; fails when something is missing that could not be installed.
need_programs() {
  missing=$(missing_packages | tr '\n' ' ')
  [ -n "$missing" ] || { echo "Browser, sound, fonts, abc2midi, bubblewrap and Python are there."; return 0; }
  if [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null; then
    echo "Installing: $missing"
    # shellcheck disable=SC2086 # one word per package
    { DEBIAN_FRONTEND=noninteractive apt-get update -qq \
      && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends fontconfig $missing > /dev/null; } \
      || echo "apt-get could not install them."
    missing=$(missing_packages | tr '\n' ' ')
    [ -n "$missing" ] || return 0
  fi
  echo "Missing: $missing"
  echo "Tests that need them will skip. To have them all: sudo apt-get install $missing"
  return 1
}
