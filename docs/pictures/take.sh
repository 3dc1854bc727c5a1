#!/bin/sh
# Takes the pictures of the documentation from the running demo, so that they show what there is:  docs/pictures/take.sh
set -eu
cd "$(dirname "$0")"
port=${1:-18099}
log=$(mktemp)
../../learn demo --port "$port" >"$log" 2>&1 &
demo=$!
trap 'kill $demo; rm -f "$log"' EXIT
until grep -q '^Press Ctrl-C' "$log"; do
    kill -0 $demo || { cat "$log" >&2; exit 1; }
    sleep 1
done
take() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --window-size=1280,"$3" \
        --screenshot="$1.png" "http://127.0.0.1:$port$2" 2>/dev/null
}
take search '/search?q=%22was+not+brought%22' 1000
