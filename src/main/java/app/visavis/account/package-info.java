@NullMarked
package app.visavis.account;

import org.jspecify.annotations.NullMarked;
