# shellcheck shell=bash
# Read by every verb, which sets `verb` (its name) and `home` (this folder's parent) first.
: "${verb:?}" "${home:?}"
# shellcheck source=deploy/backup/lib/settings.bash
. "$home/lib/settings.bash"
# shellcheck source=deploy/backup/lib/mysql.bash
. "$home/lib/mysql.bash"
# shellcheck source=deploy/backup/lib/repository.bash
. "$home/lib/repository.bash"
# shellcheck source=deploy/backup/lib/census.bash
. "$home/lib/census.bash"
# shellcheck source=deploy/backup/lib/replay.bash
. "$home/lib/replay.bash"
# shellcheck source=deploy/backup/lib/record.bash
. "$home/lib/record.bash"
