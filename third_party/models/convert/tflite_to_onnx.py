#!/usr/bin/env python3
"""Convert MobileFaceNet.tflite to ONNX as OpenCV 4.6 reads it.

Usage: tflite_to_onnx.py MODEL.tflite RESULT.onnx
Needs numpy, onnx and tflite (the FlatBuffers schema, from PyPI). Knows the operations of this one network: CONV_2D,
DEPTHWISE_CONV_2D, ADD, RESHAPE and the five that spell PReLU (RELU(x) + m * (x - |x|), whose slope is 2m). The file's
batch of two becomes one: all layers treat the pictures of a batch separately.
"""
import pathlib
import sys

import numpy as np
import tflite
from onnx import TensorProto, checker, helper, numpy_helper, save

NAMES = {value: key for key, value in vars(tflite.BuiltinOperator).items() if isinstance(value, int)}


class Graph:
    def __init__(self, data):
        self.model = tflite.Model.GetRootAsModel(data, 0)
        self.graph = self.model.Subgraphs(0)
        self.nodes, self.initializers = [], []
        self.shape = {}
        self.operators = [self.graph.Operators(i) for i in range(self.graph.OperatorsLength())]
        self.made = {int(op.Outputs(0)): op for op in self.operators}

    def kind(self, operator):
        code = self.model.OperatorCodes(operator.OpcodeIndex())
        return NAMES[max(code.BuiltinCode(), code.DeprecatedBuiltinCode())]

    def values(self, index):
        tensor = self.graph.Tensors(index)
        data = self.model.Buffers(tensor.Buffer()).DataAsNumpy()
        if isinstance(data, int) or data.size == 0 or tensor.Type() != tflite.TensorType.FLOAT32:
            return None
        return np.frombuffer(data.tobytes(), np.float32).reshape(tensor.ShapeAsNumpy())

    def constant(self, name, values):
        self.initializers.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def make(self, operation, inputs, index, shape, **attributes):
        self.nodes.append(helper.make_node(operation, inputs, [f"t{index}"], name=f"t{index}", **attributes))
        self.shape[f"t{index}"] = list(shape)

    def convolution(self, operator, depthwise):
        options = tflite.DepthwiseConv2DOptions() if depthwise else tflite.Conv2DOptions()
        table = operator.BuiltinOptions()
        options.Init(table.Bytes, table.Pos)
        source, weights, bias = (int(i) for i in operator.InputsAsNumpy())
        kernel = self.values(weights)
        if depthwise:  # [1, kh, kw, channels] -> [channels, 1, kh, kw]
            filters, group = kernel.transpose(3, 0, 1, 2), kernel.shape[3]
        else:          # [out, kh, kw, in] -> [out, in, kh, kw]
            filters, group = kernel.transpose(0, 3, 1, 2), 1
        if options.FusedActivationFunction() != tflite.ActivationFunctionType.NONE:
            raise ValueError("fused activation")
        size, spans = self.shape[f"t{source}"][2:], filters.shape[2:]
        stride = [options.StrideH(), options.StrideW()]
        pads = [0, 0, 0, 0]
        if options.Padding() == tflite.Padding.SAME:
            for axis in range(2):
                wanted = -(-size[axis] // stride[axis])
                total = max((wanted - 1) * stride[axis] + spans[axis] - size[axis], 0)
                pads[axis], pads[axis + 2] = total // 2, total - total // 2
        target, name = int(operator.Outputs(0)), f"t{source}"
        if pads[:2] != pads[2:]:
            padded = f"{target}_same"
            self.make("Pad", [name, self.constant(f"t{padded}/pads",
                                                  np.array([0, 0, *pads[:2], 0, 0, *pads[2:]], np.int64))],
                      padded, [*self.shape[name][:2], size[0] + pads[0] + pads[2], size[1] + pads[1] + pads[3]],
                      mode="constant")
            name, pads = f"t{padded}", [0, 0, 0, 0]
            size = self.shape[name][2:]
        out = [(size[i] + pads[i] + pads[i + 2] - spans[i]) // stride[i] + 1 for i in range(2)]
        self.make("Conv", [name, self.constant(f"t{weights}/filters", filters),
                           self.constant(f"t{bias}/bias", self.values(bias))],
                  target, [1, filters.shape[0], *out], kernel_shape=list(spans), strides=stride, pads=pads, group=group)

    def addition(self, operator):
        left, right = (int(i) for i in operator.InputsAsNumpy())
        target = int(operator.Outputs(0))
        first, second = (self.made.get(i) for i in (left, right))
        if first is not None and self.kind(first) == "RELU" and second is not None and self.kind(second) == "MUL":
            slope, difference = (int(i) for i in second.InputsAsNumpy())
            source = int(first.Inputs(0))
            minus = self.made[difference]
            absolute = self.made[int(minus.Inputs(1))]
            if (self.kind(minus), self.kind(absolute)) != ("SUB", "ABS") or int(minus.Inputs(0)) != source \
                    or int(absolute.Inputs(0)) != source:
                raise ValueError("not the PReLU pattern")
            values = 2 * self.values(slope).reshape(-1, 1, 1)
            self.make("PRelu", [f"t{source}", self.constant(f"t{target}/slope", values)], target,
                      self.shape[f"t{source}"])
        else:
            self.make("Add", [f"t{left}", f"t{right}"], target, self.shape[f"t{left}"])

    def convert(self):
        source = int(self.graph.Inputs(0))
        _, height, width, channels = self.graph.Tensors(source).ShapeAsNumpy()
        self.shape[f"t{source}"] = [1, int(channels), int(height), int(width)]
        for operator in self.operators:
            kind = self.kind(operator)
            if kind == "CONV_2D":
                self.convolution(operator, depthwise=False)
            elif kind == "DEPTHWISE_CONV_2D":
                self.convolution(operator, depthwise=True)
            elif kind == "ADD":
                self.addition(operator)
            elif kind == "RESHAPE":
                target, name = int(operator.Outputs(0)), f"t{int(operator.Inputs(0))}"
                count = int(np.prod(self.shape[name]))
                self.make("Reshape", [name, self.constant(f"t{target}/shape", np.array([1, count], np.int64))], target,
                          [1, count])
            elif kind not in ("RELU", "ABS", "SUB", "MUL"):  # these are read by addition()
                raise ValueError(kind)
        target = f"t{int(self.graph.Outputs(0))}"
        graph = helper.make_graph(
            self.nodes, "mobilefacenet",
            [helper.make_tensor_value_info(f"t{source}", TensorProto.FLOAT, self.shape[f"t{source}"])],
            [helper.make_tensor_value_info(target, TensorProto.FLOAT, self.shape[target])], self.initializers)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 11)], ir_version=7,
                                 producer_name="madoguchi tflite_to_onnx")


def main():
    result = Graph(pathlib.Path(sys.argv[1]).read_bytes()).convert()
    checker.check_model(result)
    save(result, sys.argv[2])


if __name__ == "__main__":
    main()
