/// Stretches of time under each other: who was there from when until when, or what came after what.
///
/// Each row has its name above its bar, so that it can be read on a phone. Positions are days, of any calendar.
package struct SpanChart: Sendable, Equatable {
    /// How a bar is drawn: by its fill and its edge, never by colour alone.
    package enum Kind: String, Sendable, Equatable {
        /// Goes on today.
        case current
        /// Has ended.
        case past
        /// Takes part from the side: an edge without a fill.
        case aside
        /// Of which the beginning is not recorded: a dashed edge.
        case unknown
    }

    /// A stretch within a bar that is left out: hatched.
    package struct Gap: Sendable, Equatable {
        package var from: Double
        /// Nil when it goes on.
        package var until: Double?

        package init(from: Double, until: Double?) {
            self.from = from
            self.until = until
        }
    }

    /// One bar with its words.
    package struct Row: Sendable, Equatable {
        package var label: String
        /// Softer, after the label where there is room.
        package var sublabel: String?
        /// At the right, above the bar: how long.
        package var note: String?
        /// A line under the bar: what is to be known of its gaps.
        package var remark: String?
        /// Nil for a beginning that is not recorded.
        package var from: Double?
        /// Nil for a bar that goes on.
        package var until: Double?
        package var kind: Kind
        package var gaps: [Gap]

        package init(
            label: String, sublabel: String? = nil, note: String? = nil, remark: String? = nil, from: Double?, until: Double?, kind: Kind,
            gaps: [Gap] = []
        ) {
            self.label = label
            self.sublabel = sublabel
            self.note = note
            self.remark = remark
            self.from = from
            self.until = until
            self.kind = kind
            self.gaps = gaps
        }
    }

    /// A day with its words.
    package struct Moment: Sendable, Equatable {
        package var position: Double
        package var label: String

        package init(position: Double, label: String) {
            self.position = position
            self.label = label
        }
    }

    /// The words that explain bars and lines; nil where there is no such thing to explain.
    package struct Key: Sendable, Equatable {
        package var moment: String?
        package var gap: String?
        package var aside: String?
        package var past: String?
        package var unknown: String?

        package init(moment: String? = nil, gap: String? = nil, aside: String? = nil, past: String? = nil, unknown: String? = nil) {
            self.moment = moment
            self.gap = gap
            self.aside = aside
            self.past = past
            self.unknown = unknown
        }
    }

    package var rows: [Row]
    /// Where the axis has its lines.
    package var ticks: [Moment]
    /// Days with a line through all rows.
    package var moments: [Moment]
    package var today: Moment
    /// The day at the left edge, where it is earlier than the rows begin: for figures that share an axis.
    package var start: Double?
    package var key: Key
    package var text: FigureText

    package init(
        rows: [Row], ticks: [Moment], moments: [Moment] = [], today: Moment, start: Double? = nil, key: Key = Key(), text: FigureText
    ) {
        self.rows = rows
        self.ticks = ticks
        self.moments = moments
        self.today = today
        self.start = start
        self.key = key
        self.text = text
    }

    /// The figure as a piece of a page.
    package func svg() -> String {
        SpanDrawing(chart: self).markup()
    }
}
