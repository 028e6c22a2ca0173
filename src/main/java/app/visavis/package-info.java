/** One package per feature; who may know whom is asserted by {@code HouseRulesTest}. */
package app.visavis;
