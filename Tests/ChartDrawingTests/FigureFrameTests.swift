import ChartDrawing
import Testing

@Suite struct FigureFrameTests {
    @Test func namesEveryFigureForThoseWhoDoNotSeeIt() {
        let text = FigureText(title: "Wie & waar", summary: "<samenvatting>", idPrefix: "f1")
        let figures = [
            RadarChart(axes: SampleFigures.four, scale: SampleFigures.scale, key: SampleFigures.key, text: text).svg(),
            DotPlot(rows: SampleFigures.fourRows, scale: SampleFigures.scale, key: SampleFigures.key, text: text).svg(),
            RadarGrid(
                axes: SampleFigures.fourNames, panels: [], total: [], withheld: [], scale: SampleFigures.scale, key: SampleFigures.key,
                text: text
            ).svg(),
            named(SampleFigures.quadrant([]), text).svg(), named(SampleFigures.causal([], []), text).svg(),
            TrendChart(
                panels: SampleFigures.fourPanels, rounds: SampleFigures.threeRounds, scale: SampleFigures.scale,
                key: SampleFigures.trendKey,
                text: text
            ).svg(),
            DivergingBars(rows: SampleFigures.statements, answers: SampleFigures.fiveAnswers, words: SampleFigures.answerWords, text: text)
                .svg(),
        ]
        for figure in figures {
            #expect(figure.contains("role=\"img\""))
            #expect(figure.contains("aria-labelledby=\"f1-title f1-desc\""))
            #expect(figure.contains("<title id=\"f1-title\">Wie &amp; waar</title>"))
            #expect(figure.contains("<desc id=\"f1-desc\">&lt;samenvatting&gt;</desc>"))
        }
    }

    private func named(_ chart: QuadrantChart, _ text: FigureText) -> QuadrantChart {
        var chart = chart
        chart.text = text
        return chart
    }

    private func named(_ diagram: CausalDiagram, _ text: FigureText) -> CausalDiagram {
        var diagram = diagram
        diagram.text = text
        return diagram
    }

    @Test func keepsTheLinksOfAMapReachable() {
        let figure = SampleFigures.mapDrawing(SampleFigures.rotterdamTiles)
        #expect(figure.contains("role=\"group\""))
        #expect(!figure.contains("role=\"img\""))
    }

    @Test func writesNoStyleNorScript() {
        var figures = [
            SampleFigures.radar(SampleFigures.many(20)).svg(), SampleFigures.dots(SampleFigures.uglyRows).svg(),
            SampleFigures.trend(SampleFigures.uglyPanels, rounds: SampleFigures.unevenRounds).svg(),
            SampleFigures.bars(SampleFigures.statements).svg(), SampleFigures.mapDrawing(SampleFigures.fortyTiles),
            SampleFigures.mapDrawing(SampleFigures.squares),
        ]
        figures += SampleFigures.grids.sorted { $0.key < $1.key }.map { $0.value.svg() }
        figures += SampleFigures.quadrants.sorted { $0.key < $1.key }.map { $0.value.svg() }
        figures += SampleFigures.causals.sorted { $0.key < $1.key }.map { $0.value.svg() }
        for figure in figures {
            #expect(!figure.contains("style"))
            #expect(!figure.contains("<script"))
        }
    }
}
