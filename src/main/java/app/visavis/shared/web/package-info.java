@NullMarked
package app.visavis.shared.web;

import org.jspecify.annotations.NullMarked;
