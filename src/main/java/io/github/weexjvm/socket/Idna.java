package io.github.weexjvm.socket;

import com.ibm.icu.text.IDNA;
import com.ibm.icu.util.ICUException;
import java.util.EnumSet;
import java.util.Set;

/**
 * UTS #46 for hosts that are not ASCII. A class of its own because touching it loads ICU and its
 * tables: no other class may name {@code com.ibm.icu}.
 */
public final class Idna {
  // The URL Standard, "domain parser ToASCII" with beStrict false: CheckBidi and CheckJoiners, no
  // transitional processing, no UseSTD3ASCIIRules.
  private static final IDNA UTS46 =
      IDNA.getUTS46Instance(
          IDNA.CHECK_BIDI
              | IDNA.CHECK_CONTEXTJ
              | IDNA.NONTRANSITIONAL_TO_ASCII
              | IDNA.NONTRANSITIONAL_TO_UNICODE);

  // ICU always reports these; CheckHyphens and VerifyDnsLength are false, so none of them is a
  // failure.
  private static final Set<IDNA.Error> IGNORED =
      EnumSet.of(
          IDNA.Error.LEADING_HYPHEN,
          IDNA.Error.TRAILING_HYPHEN,
          IDNA.Error.HYPHEN_3_4,
          IDNA.Error.EMPTY_LABEL,
          IDNA.Error.LABEL_TOO_LONG,
          IDNA.Error.DOMAIN_NAME_TOO_LONG);

  private Idna() {}

  /** The ASCII form of a domain that is not ASCII; null if it is no international domain name. */
  public static String toAsciiOrNull(String domain) {
    try {
      return toAscii(domain);
    } catch (BrokenRuleException e) {
      return null;
    }
  }

  static String toAscii(String domain) throws BrokenRuleException {
    IDNA.Info info = new IDNA.Info();
    StringBuilder ascii = new StringBuilder();
    try {
      UTS46.nameToASCII(domain, ascii, info);
    } catch (ICUException e) { // ICU's own bound on the length of a label
      throw failure(domain, "a label is too long");
    }
    Set<IDNA.Error> errors = EnumSet.noneOf(IDNA.Error.class);
    errors.addAll(info.getErrors());
    errors.removeAll(IGNORED);
    if (!errors.isEmpty()) {
      throw failure(domain, errors.toString());
    }
    return ascii.toString();
  }

  private static BrokenRuleException failure(String domain, String what) {
    return new BrokenRuleException(
        "host \"%s\" is no international domain name (UTS #46: %s), check its spelling"
            .formatted(Excerpt.ofPart(domain), what));
  }
}
