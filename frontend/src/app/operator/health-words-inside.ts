import { HealthPart } from './health-api';
import { HealthWords } from './health-words';

/** What can be said of the database and of what is kept in it, by part and by the code of what was found. */
export const INSIDE: Record<
  Extract<HealthPart, 'database' | 'schema' | 'replica' | 'backups' | 'outbox'>,
  Record<string, HealthWords>
> = {
  database: {
    ok: [$localize`:@@operator.databaseOk:The database answers and takes writes.`],
    'not-set': [
      $localize`:@@operator.databaseNotSet:No database is set, or its address cannot be read.`,
      $localize`:@@operator.databaseNotSet.do:Set DATABASE_URL as mysql://name:password@host:3306/database.`,
    ],
    unreachable: [
      $localize`:@@operator.databaseUnreachable:The database does not answer.`,
      $localize`:@@operator.databaseUnreachable.do:Check host and port in DATABASE_URL, that the server runs, and that its firewall lets this machine in. After a fail-over the address is another one.`,
    ],
    'login-refused': [
      $localize`:@@operator.databaseLoginRefused:The database refuses the name or the password.`,
      $localize`:@@operator.databaseLoginRefused.do:Correct them in DATABASE_URL; special characters are written as %40 and so on.`,
    ],
    'unknown-database': [
      $localize`:@@operator.databaseUnknownDatabase:The server has no such database, or it is not open to this account.`,
      $localize`:@@operator.databaseUnknownDatabase.do:Create it (deploy/mysql), or correct the name at the end of DATABASE_URL.`,
    ],
    'read-only': [
      $localize`:@@operator.databaseReadOnly:The database takes no writes: this is a replica, or a primary that was put aside.`,
      $localize`:@@operator.databaseReadOnly.do:Point DATABASE_URL at the primary, or promote this one (deploy/mysql/promote).`,
    ],
    'place-away': [
      $localize`:@@operator.databasePlaceAway:One of the databases in DATABASE_URL lets nobody in.`,
      $localize`:@@operator.databasePlaceAway.do:See what became of it (deploy/mysql/status); after its loss, take it out of DATABASE_URL.`,
    ],
    'two-primaries': [
      $localize`:@@operator.databaseTwoPrimaries:More than one database takes writes: the service uses none of them, so that they do not part.`,
      $localize`:@@operator.databaseTwoPrimaries.do:Make the former primary read-only (SET GLOBAL super_read_only = ON), then run deploy/mysql/rejoin.`,
    ],
    odd: [
      $localize`:@@operator.databaseOdd:The database answered a question of ours with an error.`,
      $localize`:@@operator.databaseOdd.do:Look the number up in MySQL's manual; often the account lacks a right (deploy/mysql/accounts).`,
    ],
  },
  schema: {
    ok: [$localize`:@@operator.schemaOk:The tables are those of this version.`],
    empty: [
      $localize`:@@operator.schemaEmpty:The database has no tables of ours.`,
      $localize`:@@operator.schemaEmpty.do:Run: visavis migrate`,
    ],
    behind: [
      $localize`:@@operator.schemaBehind:The tables are older than this version.`,
      $localize`:@@operator.schemaBehind.do:Run: visavis migrate`,
    ],
    broken: [
      $localize`:@@operator.schemaBroken:A migration broke off half-way.`,
      $localize`:@@operator.schemaBroken.do:Restore the newest backup, or mend the tables by hand and delete its row from flyway_schema_history; then run: visavis migrate`,
    ],
  },
  replica: {
    ok: [$localize`:@@operator.replicaOk:A replica confirms every commit.`],
    'add-on': [
      $localize`:@@operator.replicaAddOn:A database add-on is to try out: no replica, no point in time.`,
      $localize`:@@operator.replicaAddOn.do:Before people rely on it, move to two MySQL servers of your own (docs/operating.md, The two databases).`,
    ],
    none: [
      $localize`:@@operator.replicaNone:The database waits for no replica: what it has acknowledged is lost with it.`,
      $localize`:@@operator.replicaNone.do:Set up the second server (deploy/mysql/replicate).`,
    ],
    'fallen-back': [
      $localize`:@@operator.replicaFallenBack:The database has given up waiting for its replica: what is acknowledged now would be lost with it.`,
      $localize`:@@operator.replicaFallenBack.do:See what became of the replica (deploy/mysql/status). When it is back, this mends itself.`,
    ],
    away: [
      $localize`:@@operator.replicaAway:The replica does not answer: what is written now is kept by one server only.`,
      $localize`:@@operator.replicaAway.do:See what became of it (deploy/mysql/status), or correct REPLICA_DATABASE_URL.`,
    ],
    stopped: [
      $localize`:@@operator.replicaStopped:The replica does not replicate.`,
      $localize`:@@operator.replicaStopped.do:Run deploy/mysql/status: it says why.`,
    ],
    errant: [
      $localize`:@@operator.replicaErrant:The replica has transactions that the primary lacks: it cannot take over.`,
      $localize`:@@operator.replicaErrant.do:Empty it and make it anew (deploy/mysql/replicate).`,
    ],
    writable: [
      $localize`:@@operator.replicaWritable:The replica takes writes of its own beside the primary.`,
      $localize`:@@operator.replicaWritable.do:Find out which one the service wrote to, make the other read-only (SET GLOBAL super_read_only = ON), then run deploy/mysql/rejoin.`,
    ],
    behind: [
      $localize`:@@operator.replicaBehind:The replica is too far behind: who takes over with it waits, or loses what has not arrived.`,
      $localize`:@@operator.replicaBehind.do:Run deploy/mysql/status, and see what its machine is busy with.`,
    ],
    unknown: [
      $localize`:@@operator.replicaUnknown:How the replica is cannot be told.`,
      $localize`:@@operator.replicaUnknown.do:Run deploy/mysql/status.`,
    ],
  },
  backups: {
    ok: [$localize`:@@operator.backupsOk:The newest proved backup is young enough.`],
    'add-on': [
      $localize`:@@operator.backupsAddOn:Nothing backs up a database add-on but its host.`,
      $localize`:@@operator.backupsAddOn.do:Before people rely on it, move to two MySQL servers of your own and set up deploy/backup.`,
    ],
    never: [
      $localize`:@@operator.backupsNever:No backup has been proved yet.`,
      $localize`:@@operator.backupsNever.do:Set up deploy/backup beside the replica, then run deploy/backup/verify once by hand.`,
    ],
    old: [
      $localize`:@@operator.backupsOld:The newest proved backup is more than 26 hours old.`,
      $localize`:@@operator.backupsOld.do:Read the log of deploy/backup/schedule beside the replica, and run deploy/backup/verify by hand.`,
    ],
    'log-ok': [
      $localize`:@@operator.backupsLogOk:The binary log is shipped: what was written before is kept elsewhere, too.`,
    ],
    'log-old': [
      $localize`:@@operator.backupsLogOld:The binary log is not shipped any more: what was written since is in no backup.`,
      $localize`:@@operator.backupsLogOld.do:Read the log of deploy/backup/schedule beside the replica, then run: deploy/backup/stream --once`,
    ],
    failed: [
      $localize`:@@operator.backupsFailed:The newest run of a backup script has failed.`,
      $localize`:@@operator.backupsFailed.do:Put right what it said; the next run that works takes this away.`,
    ],
  },
  outbox: {
    ok: [$localize`:@@operator.outboxOk:Everything has left the house, or is about to.`],
    parked: [
      $localize`:@@operator.outboxParked:Some mails or refunds could not leave the house and wait for you.`,
      $localize`:@@operator.outboxParked.do:See why under Outbox, put it right, and try them again there.`,
    ],
    slow: [
      $localize`:@@operator.outboxSlow:Something has been trying to leave the house for more than an hour.`,
      $localize`:@@operator.outboxSlow.do:Look at mail and Stripe below: it is tried again by itself.`,
    ],
  },
};
