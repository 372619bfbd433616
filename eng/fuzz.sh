#!/usr/bin/env bash
# Mutates music against everything that reads strangers' bytes: eng/fuzz.sh [MINUTES [SEED]], from any folder, until the
# time is up or Ctrl-C. Failing inputs are kept in fuzz-failures/ of the current folder; eng/fuzz.sh replay FILE... runs them again.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1
dotnet build "$root/eng/fuzz" -c Release --nologo -v quiet
exec dotnet "$root/eng/fuzz/bin/Release/net10.0/fuzz.dll" "$@"
