import java.util.List;

/** What to do, from the command line. */
record Plan(int attempts, String isolation, boolean withoutKey, int port) {
    static final int THREADS = 32;

    static Plan parse(List<String> arguments) {
        return new Plan(
                Integer.parseInt(value(arguments, "--attempts", "100000")),
                value(arguments, "--isolation", "read-committed"),
                arguments.contains("--without-key"),
                Integer.parseInt(value(arguments, "--port", "24200")));
    }

    private static String value(List<String> arguments, String name, String otherwise) {
        var at = arguments.indexOf(name);
        return at < 0 ? otherwise : arguments.get(at + 1);
    }

    String name() {
        return isolation + (withoutKey ? "-without-key" : "");
    }
}
