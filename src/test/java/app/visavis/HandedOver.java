package app.visavis;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.analysis.Analyzer;
import org.objectweb.asm.tree.analysis.AnalyzerException;
import org.objectweb.asm.tree.analysis.BasicValue;
import org.objectweb.asm.tree.analysis.Frame;
import org.objectweb.asm.tree.analysis.SimpleVerifier;

/**
 * Reads in the service's bytecode what it hands to Jackson, what it has Hibernate make of rows, and which resources it
 * opens: what lies on the stack where it does, and the class constants where a type is asked for. A native image keeps
 * only what it was told of.
 */
final class HandedOver {
    /** Where a value is written as JSON; the value is the last argument that is an {@code Object}. */
    private static final Set<String> WRITERS = Set.of(
            "jakarta/ws/rs/core/Response.ok",
            "jakarta/ws/rs/core/Response.accepted",
            "jakarta/ws/rs/core/Response$ResponseBuilder.entity",
            "com/fasterxml/jackson/databind/ObjectMapper.writeValueAsString",
            "com/fasterxml/jackson/databind/ObjectMapper.valueToTree",
            "app/visavis/shared/outbox/Outbox.add",
            "app/visavis/shared/realtime/Frames.write",
            "app/visavis/shared/realtime/Frames.writeNumbered",
            "app/visavis/call/CallSocket.send",
            "app/visavis/chat/ChatSocket.send");

    /** Where JSON becomes a value of a type that is named. */
    private static final Set<String> READERS = Set.of(
            "com/fasterxml/jackson/databind/ObjectMapper.readValue",
            "com/fasterxml/jackson/databind/ObjectMapper.treeToValue",
            "com/fasterxml/jackson/databind/ObjectMapper.convertValue",
            "app/visavis/shared/realtime/Frames.read");

    /** What Hibernate makes of the rows of a query. */
    private static final Pattern MADE_OF_ROWS = Pattern.compile("(?i)\\bselect\\s+new\\s+([\\w.]+)");

    private static final Set<String> OPENERS =
            Set.of("java/lang/Class.getResourceAsStream", "java/lang/Class.getResource");

    /** What passes on whatever it is given; its callers are looked at instead. */
    private static final Set<String> PASSING_ON = Set.of(
            "app/visavis/call/CallSocket.send",
            "app/visavis/chat/ChatSocket.send",
            "app/visavis/shared/outbox/Outbox.write",
            "app/visavis/shared/realtime/Frames.write",
            "app/visavis/shared/realtime/Frames.writeNumbered",
            "app/visavis/shared/idempotency/IdempotencyFilter.write");

    final Set<Class<?>> types = new TreeSet<>((one, other) -> one.getName().compareTo(other.getName()));
    final Set<String> resources = new TreeSet<>();
    final Set<String> unknown = new TreeSet<>();

    static HandedOver byTheService() {
        var found = new HandedOver();
        House.SERVICE.stream()
                .map(HandedOver::read)
                .forEach(type -> type.methods.forEach(method -> {
                    found.look(type, method);
                }));
        return found;
    }

    private void look(ClassNode type, MethodNode method) {
        if ("payloadType".equals(method.name)) {
            constants(method, Type.class).forEach(this::add);
        }
        constants(method, String.class).stream()
                .flatMap(text -> MADE_OF_ROWS.matcher(text).results())
                .forEach(row -> types.add(load(row.group(1))));
        calls(type, method, (call, frame) -> {
            var name = call.owner + "." + call.name;
            if (WRITERS.contains(name)) {
                written(type, method, call, frame);
            } else if (READERS.contains(name)) {
                constants(method, Type.class).forEach(this::add);
            } else if (OPENERS.contains(name)) {
                opened(type, method);
            }
        });
    }

    private void written(ClassNode type, MethodNode method, MethodInsnNode call, Frame<BasicValue> frame) {
        var arguments = Type.getArgumentTypes(call.desc);
        var object = IntStream.range(0, arguments.length)
                .filter(at -> "java.lang.Object".equals(arguments[at].getClassName()))
                .max();
        if (object.isEmpty()) {
            return;
        }
        var value = frame.getStack(frame.getStackSize() - arguments.length + object.getAsInt());
        if ("java.lang.Object".equals(value.getType().getClassName())
                && !PASSING_ON.contains(type.name + "." + method.name)) {
            unknown.add(type.name + "." + method.name + " → " + call.name);
        }
        add(value.getType());
    }

    private void opened(ClassNode type, MethodNode method) {
        var named = constants(method, String.class).stream()
                .filter(text -> text.startsWith("/"))
                .toList();
        if (named.isEmpty()) {
            unknown.add(type.name + "." + method.name + " → a resource");
        }
        named.forEach(text -> resources.add(text.substring(1)));
    }

    private void add(Type type) {
        if (type.getSort() == Type.OBJECT && type.getClassName().startsWith("app.visavis.")) {
            types.add(load(type.getClassName()));
        }
    }

    private static void calls(
            ClassNode type, MethodNode method, BiConsumer<MethodInsnNode, Frame<BasicValue>> consumer) {
        try {
            var verifier = new SimpleVerifier(
                    Opcodes.ASM9,
                    Type.getObjectType(type.name),
                    Type.getObjectType(type.superName),
                    List.of(),
                    false) {};
            verifier.setClassLoader(HandedOver.class.getClassLoader());
            var frames = new Analyzer<>(verifier).analyze(type.name, method);
            for (var at = 0; at < frames.length; at++) {
                if (frames[at] != null && method.instructions.get(at) instanceof MethodInsnNode call) {
                    consumer.accept(call, frames[at]);
                }
            }
        } catch (AnalyzerException unreadable) {
            throw new IllegalStateException(type.name + "." + method.name, unreadable);
        }
    }

    private static <C> List<C> constants(MethodNode method, Class<C> kind) {
        return IntStream.range(0, method.instructions.size())
                .mapToObj(method.instructions::get)
                .filter(LdcInsnNode.class::isInstance)
                .map(constant -> ((LdcInsnNode) constant).cst)
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static ClassNode read(JavaClass type) {
        var path = "/" + type.getName().replace('.', '/') + ".class";
        try (var file = Objects.requireNonNull(HandedOver.class.getResourceAsStream(path), path)) {
            var node = new ClassNode();
            new ClassReader(file).accept(node, ClassReader.SKIP_DEBUG);
            return node;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static Class<?> load(String name) {
        try {
            return Class.forName(name, false, HandedOver.class.getClassLoader());
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
