package org.ambassadorbot.core.conversation;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Plays a {@link Conversation} on every kind of stage, each time on a new one. */
final class StageExtension implements TestTemplateInvocationContextProvider {
  private static final String STAGES = "ambassador.stages";

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    String wanted = context.getConfigurationParameter(STAGES).orElse("");
    return ServiceLoader.load(StageKind.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(kind -> kind.title().contains(wanted))
        .map(Performance::new);
  }

  /** One run of a test on one kind of stage. */
  private record Performance(StageKind kind) implements TestTemplateInvocationContext {
    @Override
    public String getDisplayName(int index) {
      return kind.title();
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(new StageParameter(kind));
    }
  }

  /** The stage of a run, opened when it is first asked for and closed after the test. */
  private record StageParameter(StageKind kind) implements ParameterResolver {
    private static final ExtensionContext.Namespace NAMESPACE =
        ExtensionContext.Namespace.create(StageParameter.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == Stage.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getStore(NAMESPACE)
          .getOrComputeIfAbsent("stage", key -> kind.open(), Stage.class);
    }
  }
}
