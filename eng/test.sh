#!/usr/bin/env bash
# Builds everything once and runs every test: eng/test.sh, from any folder, without arguments.
# The last line is "N passed, N failed, N skipped"; the exit status is 0 only when something ran and nothing failed.
# With CI=true the lock files are law and a missing tool (browser, sound, Python) is a failure; else its tests skip and say so.
# CONFIGURATION=Debug tests the other build. A step that breaks (build, format, a crashed runner) counts as one failure.
set -uo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root" || exit 1
exec < /dev/null
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1 NO_COLOR=1
configuration=${CONFIGURATION:-Release}
client=src/Leaderboard.Web/Client
reports=$(mktemp -d "${TMPDIR:-/tmp}/eventsuite-tests.XXXXXX")
trap 'rm -rf "$reports"' EXIT
faults=0
before=$(git status --porcelain 2> /dev/null)

say() { printf '\n=== %s (%d:%02d)\n' "$1" $((SECONDS / 60)) $((SECONDS % 60)); }
fault() { printf 'FAILED: %s\n' "$1" | tee -a "$reports/faults"; faults=$((faults + 1)); }
finish() { node eng/test-report.mjs "$reports" "$faults"; exit $?; }
cannot_go_on() { fault "$1"; printf '0 passed, %d failed, 0 skipped\n' "$faults"; exit 1; }

# A step with its time limit in seconds. What outlives it by 15 seconds is killed with all it started. It runs in the
# background and is waited for, so that Ctrl-C reaches it too: timeout puts it into a process group of its own.
limited() { local seconds=$1; shift; timeout --kill-after=15 "$seconds" "$@" & wait $!; }
# shellcheck disable=SC2046 # one word per process
trap 'kill $(jobs -p) 2> /dev/null; printf "\nInterrupted.\n0 passed, 1 failed, 0 skipped\n"; exit 130' INT TERM

say "Tools"
# shellcheck source=eng/test-tools.sh
source eng/test-tools.sh
need_sdks || cannot_go_on "The .NET 10 SDK, Node.js 20.19 or newer, npm and git are needed."
need_programs || { [ "${CI:-}" != true ] || cannot_go_on "With CI=true every tool must be there: $missing"; }

say "Build ($configuration)"
limited 600 dotnet build EventSuite.sln -c "$configuration" -warnaserror --nologo -v quiet \
  || cannot_go_on "dotnet build (exit status $?)"

# The check of the format uses one core and little else, so what follows goes on beside it.
say "Format, and pages' scripts"
timeout --kill-after=15 300 dotnet format EventSuite.sln --verify-no-changes --no-restore > "$reports/format.log" 2>&1 &
format=$!
limited 120 npm --prefix "$client" run --silent check || fault "type check of $client"
limited 180 npm --prefix "$client" test --silent -- --reporter=dot --silent=passed-only --reporter=json \
  --outputFile.json="$reports/Leaderboard.Web.Client.vitest.json" || echo $? > "$reports/Leaderboard.Web.Client.exit"

# One after the other: the kill tests and the browser want the machine, and each runner uses all cores by itself.
for project in tests/*/*.csproj; do
  name=$(basename "$project" .csproj)
  say "$name"
  limited "${TEST_SECONDS:-600}" dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" --no-progress --no-ansi \
    --results-directory "$reports" --report-ctrf --report-ctrf-filename "$name.ctrf.json" > "$reports/$name.log" 2>&1
  status=$?
  echo $status > "$reports/$name.exit"
  if [ $status = 0 ]; then tail -n 6 "$reports/$name.log"; else cat "$reports/$name.log"; fi
done

say "Result"
wait "$format" || { cat "$reports/format.log"; fault "dotnet format found something to mend; run: dotnet format EventSuite.sln"; }
after=$(git status --porcelain 2> /dev/null)
if [ "$before" != "$after" ]; then
  printf '%s\n' "$after"
  fault "the run changed the working tree"
fi
finish
