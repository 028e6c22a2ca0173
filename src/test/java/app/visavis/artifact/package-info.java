/** The service as it was built, jar or native program, in processes of its own; run by Failsafe after packaging. */
package app.visavis.artifact;
