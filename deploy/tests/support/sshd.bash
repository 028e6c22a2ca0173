# A real SSH server of a test's own, and how to reach it. Sourced by bats files, after support/site.

start_sshd() { # FOLDER: leaves SSH_PORT, and in SSH the command that signs in there with a key
  SSH_PORT=$(free_port)
  mkdir -p /run/sshd
  ssh-keygen -q -t ed25519 -N '' -f "$1/host_key"
  ssh-keygen -q -t ed25519 -N '' -f "$1/key"
  cat >"$1/sshd_config" <<CONF
ListenAddress 127.0.0.1:$SSH_PORT
HostKey $1/host_key
PidFile $1/sshd.pid
AuthorizedKeysFile $1/key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
Subsystem sftp internal-sftp
CONF
  /usr/sbin/sshd -f "$1/sshd_config" -E "$1/sshd.log"
  echo "[127.0.0.1]:$SSH_PORT $(cut -d' ' -f1,2 "$1/host_key.pub")" >"$1/known_hosts"
  # shellcheck disable=SC2034 # for who sources this
  SSH="ssh -p $SSH_PORT -i $1/key -F none -o IdentitiesOnly=yes -o UserKnownHostsFile=$1/known_hosts"
  until [ -s "$1/sshd.pid" ]; do :; done
}

stop_sshd() { # FOLDER
  kill "$(cat "$1/sshd.pid")"
}
