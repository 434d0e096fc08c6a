#!/bin/sh
# Runs NaviSync from its own folder, with the .env that stands there: ./start.sh --dry-run
cd "$(dirname "$0")" || exit 2
exec ./jbang navisync.java "$@"
