import Testing

@testable import ChartDrawing

@Suite struct RadarGridTests {
    @Test func namesAxesWhereTheNamesFitAndNumbersThemElsewhere() {
        #expect(!RadarGridLayout(grid: SampleFigures.grid(SampleFigures.fourNames, groups: ["Zorg", "Veilig"])).isNumbered)
        #expect(RadarGridLayout(grid: SampleFigures.grid(SampleFigures.twelveNames, groups: ["Zorg", "Veilig"])).isNumbered)
        let long = SampleFigures.grid(Array(repeating: SampleFigures.longName, count: 4), groups: ["Zorg", "Veilig"])
        #expect(RadarGridLayout(grid: long).isNumbered)
        #expect(long.svg().contains("class=\"kr-list\""))
    }

    @Test(arguments: [3, 4, 5, 8, 12], [1, 2, 3, 7, 12])
    func keepsRadarsAndLabelsInsideAndApart(axes: Int, groups: Int) {
        let names = Array(SampleFigures.twelveNames.prefix(axes))
        let grid = SampleFigures.grid(names, groups: (1...groups).map { "Groep \($0)" }, hasGaps: true)
        let layout = RadarGridLayout(grid: grid)
        #expect(layout.places.count == groups)
        var taken: [Box] = []
        for place in layout.places {
            let labels = place.labels?.boxes ?? []
            #expect(labels.count == axes)
            let boxes = (labels + (place.values?.boxes ?? [])).map { $0.moved(byX: place.centre.x, y: place.centre.y) } + [place.titleBox]
            for box in boxes {
                #expect(box.minX >= 0 && box.maxX <= grid.width && box.minY >= 0 && box.maxY <= layout.bottom)
                #expect(taken.allSatisfy { !$0.overlaps(box) })
                taken.append(box)
            }
        }
    }

    @Test func putsTwoRadarsInARow() {
        let grid = SampleFigures.grid(SampleFigures.fourNames, groups: ["Zorg", "Veilig", "Wonen"])
        let centres = RadarGridLayout(grid: grid).places.map(\.centre)
        // Two columns of 221 px with 18 px between them: middles at 110.5 and 349.5.
        #expect(centres.map(\.x) == [110.5, 349.5, 110.5])
        #expect(centres[0].y == centres[1].y && centres[2].y > centres[0].y)
    }

    @Test func centresASingleRadar() {
        #expect(RadarGridLayout(grid: SampleFigures.grid(SampleFigures.fourNames, groups: ["Zorg"])).places.map(\.centre.x) == [230])
    }

    @Test func printsValuesOnceOrNotAtAll() {
        #expect(SampleFigures.grid(SampleFigures.fourNames, groups: ["Zorg"]).svg().components(separatedBy: ">1,8<").count == 2)
        let many = RadarGridLayout(grid: SampleFigures.grid(SampleFigures.twelveNames, groups: ["Zorg", "Veilig"]))
        #expect(!many.showsValues)
        #expect(many.places.allSatisfy { $0.values == nil })
    }

    @Test func saysWhichGroupsAreWithheldAndWhy() {
        let figure = SampleFigures.grid(SampleFigures.fourNames, groups: [], withheld: ["Zorg & welzijn"]).svg()
        #expect(figure.contains("Zorg &amp; welzijn"))
        #expect(figure.contains("n = 3: te weinig antwoorden om te laten zien"))
        #expect(!figure.contains("kr-panel"))
    }

    @Test func explainsEachMissingValueOnceInTheKey() {
        let figure = SampleFigures.grid(SampleFigures.twelveNames, groups: ["Zorg", "Veilig"], hasGaps: true).svg()
        #expect(figure.components(separatedBy: "te weinig antwoorden").count == 2)
    }

    @Test func survivesValuesThatAreMissingFromTheList() {
        let panel = RadarGrid.Panel(title: "Zorg", note: "", values: [3], states: [], labels: [])
        let grid = RadarGrid(
            axes: SampleFigures.fourNames, panels: [panel], total: [], withheld: [], scale: SampleFigures.scale, key: SampleFigures.key,
            text: SampleFigures.text("short"))
        #expect(grid.svg().hasSuffix("</svg>"))
    }
}
