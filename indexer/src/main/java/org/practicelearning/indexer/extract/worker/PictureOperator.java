package org.practicelearning.indexer.extract.worker;

import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.DrawObject;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorName;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.util.Matrix;

/** Notes where pictures are placed instead of passing them over; everything else is read as ever. */
final class PictureOperator extends OperatorProcessor {
    private final OperatorProcessor others;
    private final Consumer<Matrix> pictures;

    /**
     * @param pictures told the place of each picture: the matrix that its unit square is drawn with
     */
    PictureOperator(PDFStreamEngine context, Consumer<Matrix> pictures) {
        super(context);
        this.others = new DrawObject(context);
        this.pictures = pictures;
    }

    @Override
    public void process(Operator operator, List<COSBase> operands) throws IOException {
        if (!operands.isEmpty()
                && operands.getFirst() instanceof COSName name
                && getContext().getResources().isImageXObject(name)) {
            pictures.accept(getContext().getGraphicsState().getCurrentTransformationMatrix());
            return;
        }
        others.process(operator, operands);
    }

    @Override
    public String getName() {
        return OperatorName.DRAW_OBJECT;
    }
}
