package navisync.tooling;

import java.util.function.Consumer;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Plays a test run by a script, so that its report can be tested without tests that fail. */
final class SampleEngine implements TestEngine {
  private final Consumer<SampleEngine> script;
  private TestDescriptor root;
  private EngineExecutionListener listener;

  private SampleEngine(Consumer<SampleEngine> script) {
    this.script = script;
  }

  /** Plays {@code script} in front of {@code report}. */
  static void play(TestExecutionListener report, Consumer<SampleEngine> script) {
    var config =
        LauncherConfig.builder()
            .enableTestEngineAutoRegistration(false)
            .addTestEngines(new SampleEngine(script))
            .build();
    var request = LauncherDiscoveryRequestBuilder.request().build();
    LauncherFactory.create(config).execute(request, report);
  }

  /** Adds a class with a test and returns the test. */
  TestDescriptor test(String className, String name) {
    TestDescriptor parent = testClass(className);
    return add(parent, parent.getUniqueId().append("test", name), name, TestDescriptor.Type.TEST);
  }

  /** Adds a class where it is not there yet. */
  TestDescriptor testClass(String name) {
    UniqueId id = root.getUniqueId().append("class", name);
    return root.getChildren().stream()
        .filter(child -> child.getUniqueId().equals(id))
        .findAny()
        .map(TestDescriptor.class::cast)
        .orElseGet(() -> add(root, id, name, TestDescriptor.Type.CONTAINER));
  }

  void passes(TestDescriptor test) {
    finish(test, TestExecutionResult.successful());
  }

  void fails(TestDescriptor test, Throwable cause) {
    finish(test, TestExecutionResult.failed(cause));
  }

  /** An assumption of the test does not hold. */
  void aborts(TestDescriptor test, String reason) {
    finish(test, TestExecutionResult.aborted(new IllegalStateException(reason)));
  }

  void skips(TestDescriptor test, String reason) {
    listener.executionSkipped(test, reason);
  }

  /** Something happens while a test or a class runs. */
  void during(TestDescriptor test, Runnable happens) {
    listener.executionStarted(test);
    happens.run();
    listener.executionFinished(test, TestExecutionResult.successful());
  }

  private void finish(TestDescriptor test, TestExecutionResult result) {
    listener.executionStarted(test);
    listener.executionFinished(test, result);
  }

  private TestDescriptor add(
      TestDescriptor parent, UniqueId id, String name, TestDescriptor.Type type) {
    var descriptor =
        new AbstractTestDescriptor(id, name) {
          @Override
          public Type getType() {
            return type;
          }
        };
    parent.addChild(descriptor);
    listener.dynamicTestRegistered(descriptor);
    return descriptor;
  }

  @Override
  public String getId() {
    return "sample";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    return new EngineDescriptor(id, "Sample") {
      @Override
      public boolean mayRegisterTests() {
        return true;
      }
    };
  }

  @Override
  public void execute(ExecutionRequest request) {
    root = request.getRootTestDescriptor();
    listener = request.getEngineExecutionListener();
    listener.executionStarted(root);
    script.accept(this);
    listener.executionFinished(root, TestExecutionResult.successful());
  }
}
