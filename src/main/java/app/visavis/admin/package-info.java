/** What the operator of an instance sees and does. A leaf: it reads everybody, and nobody knows it. */
@NullMarked
package app.visavis.admin;

import org.jspecify.annotations.NullMarked;
