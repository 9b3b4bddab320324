package io.github.weexjvm.testing.docs;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * What is fenced in a Markdown document, by CommonMark's rules: also inside lists and quotations,
 * with backticks or tildes, closed or not. A paragraph that begins with a line in bold is taken for
 * a heading too, as many documents use it. Immutable.
 */
final class MarkdownDocument {

  private static final String BOM = "\uFEFF";
  private static final String LINE_END = "\r\n|\n|\r";
  private static final Parser PARSER =
      Parser.builder().includeSourceSpans(IncludeSourceSpans.BLOCKS).build();

  /** Below every real heading. */
  private static final int BOLD = 7;

  private final List<CodeBlock> blocks;

  private MarkdownDocument(List<CodeBlock> blocks) {
    this.blocks = List.copyOf(blocks);
  }

  static MarkdownDocument parse(String text) {
    String[] lines = withoutBom(text).split(LINE_END, -1);
    blankFrontMatter(lines);
    Reader reader = new Reader(lines);
    PARSER.parse(String.join("\n", lines)).accept(reader);
    return new MarkdownDocument(reader.blocks);
  }

  /** In the order of the document. */
  List<CodeBlock> blocks() {
    return blocks;
  }

  private static String withoutBom(String text) {
    return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
  }

  /** Settings of a site's generator at the top are no text, and would be taken for a heading. */
  private static void blankFrontMatter(String[] lines) {
    if (!lines[0].stripTrailing().equals("---")) {
      return;
    }
    int end = 1;
    while (end < lines.length && !lines[end].stripTrailing().matches("---|\\.\\.\\.")) {
      end++;
    }
    for (int i = 0; i <= end && end < lines.length; i++) {
      lines[i] = "";
    }
  }

  /** Walks through the document, with the headings that it is below. */
  private static final class Reader extends AbstractVisitor {

    private final String[] lines;
    private final String[] headings = new String[BOLD + 1];
    private final List<CodeBlock> blocks = new ArrayList<>();

    Reader(String[] lines) {
      this.lines = lines;
    }

    @Override
    public void visit(Heading heading) {
      enter(heading.getLevel(), words(heading));
    }

    @Override
    public void visit(Paragraph paragraph) {
      Node first = paragraph.getFirstChild();
      if (first instanceof StrongEmphasis && isLineEnd(first.getNext())) {
        enter(BOLD, words(first));
      }
    }

    private static boolean isLineEnd(Node node) {
      return node == null || node instanceof SoftLineBreak || node instanceof HardLineBreak;
    }

    private void enter(int level, String heading) {
      for (int below = level; below < headings.length; below++) {
        headings[below] = null;
      }
      headings[level] = heading.isEmpty() ? null : heading;
    }

    @Override
    public void visit(FencedCodeBlock block) {
      String code = block.getLiteral();
      int fence = firstLine(block);
      blocks.add(
          new CodeBlock(
              language(block.getInfo()),
              Arrays.stream(headings).filter(Objects::nonNull).toList(),
              fence + 2, // The line after the fence, counted from 1.
              columns(code, fence + 1),
              code));
    }

    private static int firstLine(Block block) {
      return block.getSourceSpans().get(0).getLineIndex();
    }

    private List<Integer> columns(String code, int from) {
      List<Integer> columns = new ArrayList<>();
      String[] own = code.split("\n", -1);
      for (int i = 0; i < own.length; i++) {
        String whole = from + i < lines.length ? lines[from + i] : "";
        columns.add(whole.endsWith(own[i]) ? whole.length() - own[i].length() : 0);
      }
      return columns;
    }

    /** Up to whatever some tool wants to be told behind the name, as in {@code js{3,5}}. */
    private static String language(String info) {
      String name = info == null ? "" : info.strip().split("[\\s{,:]", 2)[0];
      return name.toLowerCase(Locale.ROOT);
    }

    private static String words(Node node) {
      StringBuilder words = new StringBuilder();
      node.accept(
          new AbstractVisitor() {
            @Override
            public void visit(Text text) {
              words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
              words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak end) {
              words.append(' ');
            }
          });
      return words.toString().strip();
    }
  }
}
