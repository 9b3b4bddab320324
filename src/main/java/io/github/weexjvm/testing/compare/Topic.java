package io.github.weexjvm.testing.compare;

import io.github.weexjvm.modules.Quirk;
import java.util.EnumSet;
import java.util.Set;

/** What a row of the comparison is about, and which differences of the platforms can reach it. */
enum Topic {
  /** A handler is registered. */
  HANDLER,
  /** A message is handed over. */
  SENDING,
  ONOPEN,
  ONMESSAGE,
  ONCLOSE,
  ONERROR,
  /** An opening handshake. */
  OPENING,
  /** A message on the wire. */
  MESSAGE,
  /** A close frame on the wire. */
  CLOSING,
  /** An error that no script caught. */
  ERROR,
  /** What the module says on the console. */
  WARNING,
  /** All that a script does and shows by itself: what it prints, calls, renders. */
  OUTPUT;

  static Topic of(TraceEntry entry) {
    return switch (entry.kind()) {
      case CALL -> ofCall(entry.subject());
      case EVENT -> ofEvent(entry.subject());
      case FRAME -> ofFrame(entry.subject());
      case ERROR -> ERROR;
      case CONSOLE -> entry.text().startsWith("warn: webSocket: ") ? WARNING : OUTPUT;
      case SERVER, ACTION, TREE -> OUTPUT;
    };
  }

  private static Topic ofCall(String subject) {
    if (subject.startsWith("webSocket.on")) {
      return HANDLER;
    }
    return subject.equals("webSocket.send") ? SENDING : OUTPUT;
  }

  private static Topic ofEvent(String subject) {
    return switch (subject) {
      case "webSocket.onopen" -> ONOPEN;
      case "webSocket.onmessage" -> ONMESSAGE;
      case "webSocket.onclose" -> ONCLOSE;
      case "webSocket.onerror" -> ONERROR;
      default -> OUTPUT;
    };
  }

  private static Topic ofFrame(String subject) {
    if (subject.startsWith(FrameText.OPENING)) {
      return OPENING;
    }
    return subject.contains(" close ") ? CLOSING : MESSAGE;
  }

  /** The event whose payload a quirk is about; null when it is about something else. */
  static Topic ofPayload(Quirk quirk) {
    return switch (quirk) {
      case OPEN_PAYLOAD -> ONOPEN;
      case MESSAGE_PAYLOAD -> ONMESSAGE;
      case ERROR_PAYLOAD -> ONERROR;
      case CLOSE_PAYLOAD -> ONCLOSE;
      default -> null;
    };
  }

  /** Where a quirk itself can be seen; whatever else differs is a consequence. */
  static Set<Topic> reachedBy(Quirk quirk) {
    return switch (quirk) {
      case HANDLER_FORM -> EnumSet.of(HANDLER, ERROR);
      case HANDLER_BEFORE_CONNECT -> EnumSet.of(HANDLER, ONOPEN, ONMESSAGE, ONCLOSE, ONERROR);
      case HANDLER_READ_BACK -> EnumSet.of(OUTPUT, SENDING, ERROR);
      case SEND_BEFORE_CONNECT, SEND_AFTER_CLOSE -> EnumSet.of(ONERROR, ERROR, WARNING);
      case SEND_BEFORE_OPEN -> EnumSet.of(ONERROR, ERROR, WARNING, MESSAGE);
      case CONNECT_WHILE_OPEN, CONNECT_WHILE_CONNECTING ->
          EnumSet.complementOf(EnumSet.of(HANDLER, ERROR, OUTPUT, SENDING));
      case CLOSE_WHILE_CONNECTING, CLOSE_WITHOUT_CODE, CLOSE_WITH_NUMBER, CLOSE_WITH_STRING ->
          EnumSet.of(CLOSING, ONCLOSE, ONERROR, ONOPEN, OPENING, WARNING);
      case CLOSE_WITH_BAD_CODE -> EnumSet.of(CLOSING, ONCLOSE, ONERROR, ERROR, WARNING);
      case CLOSED_WITHOUT_CODE, END_OF_STREAM, NETWORK_FAILURE ->
          EnumSet.of(ONCLOSE, ONERROR, WARNING);
      case OPEN_PAYLOAD, MESSAGE_PAYLOAD, ERROR_PAYLOAD, CLOSE_PAYLOAD ->
          EnumSet.of(ofPayload(quirk), OUTPUT, SENDING, ERROR);
      case BINARY_IN -> EnumSet.of(ONMESSAGE, OUTPUT, SENDING, ERROR, WARNING);
      case BINARY_OUT -> EnumSet.of(SENDING, MESSAGE);
      case EMPTY_PROTOCOL -> EnumSet.of(OPENING);
      case BAD_URL, HTTP_URL -> EnumSet.of(OPENING, ERROR, ONERROR, ONCLOSE, WARNING);
      case KEPT_CALLBACKS -> EnumSet.of(ONOPEN, ONMESSAGE, ONCLOSE, ONERROR);
      case INSTANCE_END -> EnumSet.of(CLOSING);
    };
  }
}
