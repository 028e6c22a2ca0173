/** What is known here of backups: they are made elsewhere, beside the secondary, and each run leaves a row. */
@NullMarked
package app.visavis.shared.backup;

import org.jspecify.annotations.NullMarked;
