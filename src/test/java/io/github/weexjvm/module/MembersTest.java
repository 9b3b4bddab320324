package io.github.weexjvm.module;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MembersTest {

  @Test
  void membersKeepTheOrderInWhichTheyAreGiven() {
    Map<String, Object> members =
        Members.of("z", 1, "a", 2, "type", 3, "y", 4, "b", 5, "x", 6, "c", 7, "w", null);
    assertEquals(
        List.of("z", "a", "type", "y", "b", "x", "c", "w"), new ArrayList<>(members.keySet()));
    assertEquals("{\"z\":1,\"a\":2}", Json.write(Members.of("z", 1, "a", 2)));
  }
}
