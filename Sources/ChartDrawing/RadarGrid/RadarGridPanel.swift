/// One small radar of a grid: title, plot with the total dotted in it, labels.
struct RadarGridPanel {
    var grid: RadarGrid
    var layout: RadarGridLayout
    var place: RadarGridLayout.Place
    var hatch: FloorHatch

    func drawn() -> SVGElement {
        let panel = grid.panels[place.index]
        var plot = RadarPlot(centre: place.centre, radius: layout.radius, axes: axes(of: panel), scale: grid.scale, hatch: hatch)
        plot.markRadius = RadarGridLayout.markRadius
        plot.hasTickLabels = !layout.showsValues
        let title = place.title.drawn(in: place.titleBox, anchor: "middle")
        let labels = (place.labels?.drawn(at: place.centre) ?? []) + (place.values?.drawn(at: place.centre) ?? [])
        return SVGElement("g", class: "kr-panel", title + [SVGElement("g", class: "kr-plot", plot.drawn())] + labels)
    }

    private func axes(of panel: RadarGrid.Panel) -> [RadarChart.Axis] {
        grid.axes.enumerated().map { index, name in
            RadarChart.Axis(
                label: name, value: panel.value(at: index), valueLabel: "",
                previous: grid.total.indices.contains(index) ? grid.total[index] : nil,
                state: panel.state(at: index))
        }
    }
}
