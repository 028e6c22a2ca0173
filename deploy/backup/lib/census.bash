# shellcheck shell=bash
# A census says what a database looks like at one moment: rows and checksum of each table, columns, keys and constraints.
# That of the source is stored beside its dump; that of the restored server must be the same.

# The lock lasts for the two statements after it. It makes the set of transactions and the snapshot agree, which nothing
# less does: a transaction can be seen by others before it is in gtid_executed.
census() { # OPTION-FILE DATABASE FILE: lines "gtid …", "rows …", "checksum …", "schema …"
  local listing tables table
  listing=$(sql "$1" "SELECT table_name FROM information_schema.tables
    WHERE table_schema = '$2' AND table_type = 'BASE TABLE' ORDER BY table_name") || return 1
  [ -n "$listing" ] || die "The database $2 has no tables."
  mapfile -t tables <<<"$listing"
  {
    echo "SET SESSION lock_wait_timeout = 60, transaction_isolation = 'REPEATABLE-READ';"
    echo "FLUSH TABLES WITH READ LOCK; START TRANSACTION WITH CONSISTENT SNAPSHOT;"
    echo "SELECT 'gtid', REPLACE(@@global.gtid_executed, CHAR(10), ''); UNLOCK TABLES;"
    for table in "${tables[@]}"; do
      echo "SELECT 'rows', '$table', COUNT(*) FROM \`$2\`.\`$table\`;"
    done
    echo "CHECKSUM TABLE $(printf "\`$2\`.\`%s\`\n" "${tables[@]}" | paste -sd ,);"
    schema "$2"
  } >"$work/census.sql"
  "${mysql[@]}" --defaults-file="$1" --batch --skip-column-names --raw <"$work/census.sql" |
    sed -E "s/^$2\.([^\t]+\t)/checksum\t\1/" >"$3"
}

# CHECKSUM TABLE sees rows only: what holds them together is counted and fingerprinted as well.
schema() { # DATABASE
  cat <<END
SELECT 'schema', 'columns', COUNT(*), BIT_XOR(CRC32(CONCAT_WS('|', table_name, ordinal_position, column_name, column_type,
  is_nullable, column_default, collation_name))) FROM information_schema.columns WHERE table_schema = '$1';
SELECT 'schema', 'keys', COUNT(*), BIT_XOR(CRC32(CONCAT_WS('|', table_name, index_name, non_unique, seq_in_index,
  column_name))) FROM information_schema.statistics WHERE table_schema = '$1';
SELECT 'schema', 'constraints', COUNT(*), BIT_XOR(CRC32(CONCAT_WS('|', table_name, constraint_name, constraint_type)))
  FROM information_schema.table_constraints WHERE table_schema = '$1';
END
}

census_gtid() { sed -n 's/^gtid\t//p' "$1"; }

rows_in() { awk -F '\t' '$1 == "rows" { sum += $3 } END { print sum + 0 }' "$1"; }

differences() { # FILE FILE: the tables and schema parts in which two censuses differ
  { diff <(grep -v '^gtid' "$1") <(grep -v '^gtid' "$2") || [ $? = 1 ]; } | awk -F '\t' '/^[<>]/ { print $2 }' | sort -u | paste -sd ' '
}

# What must hold in every state of the database; prints a sentence for each thing that does not.
broken_invariants() { # OPTION-FILE DATABASE
  {
    echo "USE \`$2\`;"
    cat "$home/invariants.sql"
    sql "$1" "SET SESSION group_concat_max_len = 100000; SELECT CONCAT('SELECT ''rows of ', table_name, ' whose ',
        referenced_table_name, ' is missing'', COUNT(*) FROM \`', table_name, '\` c LEFT JOIN \`', referenced_table_name,
        '\` p ON ', GROUP_CONCAT('c.\`', column_name, '\` = p.\`', referenced_column_name, '\`' SEPARATOR ' AND '),
        ' WHERE p.\`', MIN(referenced_column_name), '\` IS NULL AND ',
        GROUP_CONCAT('c.\`', column_name, '\` IS NOT NULL' SEPARATOR ' AND '), ';')
      FROM information_schema.key_column_usage WHERE table_schema = '$2' AND referenced_table_name IS NOT NULL
      GROUP BY constraint_name, table_name, referenced_table_name"
  } >"$work/invariants.sql"
  "${mysql[@]}" --defaults-file="$1" --batch --skip-column-names --raw <"$work/invariants.sql" |
    awk -F '\t' '$2 > 0 { printf "%s%s: %d", separator, $1, $2; separator = "; " }'
}
