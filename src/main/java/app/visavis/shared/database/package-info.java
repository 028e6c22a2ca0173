@NullMarked
package app.visavis.shared.database;

import org.jspecify.annotations.NullMarked;
