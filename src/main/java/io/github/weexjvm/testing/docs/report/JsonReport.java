package io.github.weexjvm.testing.docs.report;

import io.github.weexjvm.module.Json;
import io.github.weexjvm.testing.docs.DocumentedSample;
import io.github.weexjvm.testing.docs.SampleProblem;
import io.github.weexjvm.testing.docs.SampleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** For programs: one object with all results and the totals. */
public final class JsonReport implements SampleReport {

  private final List<Map<String, Object>> samples = new ArrayList<>();

  @Override
  public String sample(List<SampleResult> results) {
    results.forEach(result -> samples.add(object(result)));
    return "";
  }

  private static Map<String, Object> object(SampleResult result) {
    DocumentedSample sample = result.sample();
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("document", sample.document());
    object.put("line", sample.line());
    object.put("heading", sample.heading());
    object.put("platform", result.platform().id());
    object.put("state", result.state().id());
    object.put("problems", result.problems().stream().map(JsonReport::object).toList());
    object.put("notes", result.notes());
    object.put("millis", result.took().toMillis());
    return object;
  }

  private static Map<String, Object> object(SampleProblem problem) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("line", problem.line());
    object.put("sentence", problem.sentence());
    object.put("detail", problem.detail());
    return object;
  }

  @Override
  public String end(Totals totals) {
    Map<String, Object> report = new LinkedHashMap<>();
    report.put("samples", samples);
    report.put("totals", totals.byPlatform());
    report.put("otherBlocks", totals.others());
    return Json.write(report) + "\n";
  }
}
