# A PostgreSQL of one's own: private-postgres.sh PROGRAMS PORT. It listens on the loopback address only, keeps everything
# in a temporary folder, takes orders (start, stop, kill, freeze, thaw) by lines and answers each with a line. At the end
# of its input, which comes with the end of whoever started it, however that ended, the server and the folder go.
set -u
programs=$1 port=$2 server=
umask 077
folder=$(mktemp -d "${TMPDIR:-/tmp}/kikitori-postgres-XXXXXX") || exit 1
LC_ALL=C.UTF-8
export LC_ALL
cd "$folder" || exit 1

# The folder is free a moment after the last process that used it has ended, so one try is not enough.
start() {
  for _ in $(seq 100); do
    try && return 0
    sleep 0.1
  done
  tail -n 5 "$folder/log" >&2
  return 1
}

try() {
  setpriv --pdeathsig QUIT "$programs/postgres" -D "$folder/data" -p "$port" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories="$folder" -c max_connections=200 >> "$folder/log" 2>&1 &
  server=$!
  until "$programs/pg_isready" -q -h 127.0.0.1 -p "$port"; do
    kill -0 "$server" 2> /dev/null || return 1
    sleep 0.02
  done
}

# The server and what it started itself.
family() { pgrep -P "$server"; echo "$server"; }

end() {
  [ -n "$server" ] || return 0
  kill -"$1" $2 2> /dev/null
  wait "$server" 2> /dev/null
  server=
}

# Stopped first, it takes no connection between the moment its family is counted and the moment it is killed.
kill_family() {
  [ -n "$server" ] || return 0
  kill -STOP "$server"
  end KILL "$(family)"
}

trap 'end QUIT "$server"; rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

printf private > "$folder/password"
"$programs/initdb" -D "$folder/data" -U kikitori -A scram-sha-256 --pwfile="$folder/password" -E UTF8 \
  --locale=C.UTF-8 --no-sync > "$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
start || exit 1
echo ready

while read -r order; do
  case $order in
    start) start || order=failed ;;
    stop) end INT "$server" ;;
    kill) kill_family ;;
    freeze) kill -STOP $(family) ;;
    thaw) kill -CONT $(family) ;;
  esac
  echo "$order"
done
