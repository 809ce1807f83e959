// Made by `npm run build:ptx` from sources of the stamp 793aa423971389f8b254c98810bacffd.
export default `.version 7.4
.target sm_80
.address_size 64
.visible .entry scatter_rows(
	.param .align 8 .b8 scatter_rows_param_0[40]
)
.maxntid 128, 1, 1
{
	.reg .pred 	%p<7>;
	.reg .b32 	%r<14>;
	.reg .f32 	%f<4>;
	.reg .b64 	%rd<23>;
	mov.u32 	%r6, %ctaid.x;
	shl.b32 	%r7, %r6, 7;
	mov.u32 	%r8, %tid.x;
	or.b32  	%r1, %r7, %r8;
	ld.param.u32 	%r9, [scatter_rows_param_0+32];
	setp.ge.s32 	%p1, %r1, %r9;
	@%p1 bra 	$L__BB0_6;
	mov.b64 	%rd8, scatter_rows_param_0;
	mov.u64 	%rd1, %rd8;
	ld.param.u32 	%r2, [%rd1+24];
	setp.lt.s32 	%p2, %r2, 1;
	@%p2 bra 	$L__BB0_6;
	cvt.s64.s32 	%rd2, %r9;
	ld.param.u64 	%rd9, [%rd1];
	cvta.to.global.u64 	%rd3, %rd9;
	ld.param.u32 	%r3, [%rd1+28];
	ld.param.u64 	%rd10, [%rd1+8];
	cvta.to.global.u64 	%rd11, %rd10;
	mul.wide.u32 	%rd12, %r1, 4;
	add.s64 	%rd4, %rd11, %rd12;
	ld.param.u64 	%rd13, [%rd1+16];
	cvta.to.global.u64 	%rd14, %rd13;
	add.s64 	%rd5, %rd14, %rd12;
	mov.b32 	%r13, 0;
	bra.uni 	$L__BB0_3;
$L__BB0_5:
	add.s32 	%r13, %r13, 1;
	setp.ne.s32 	%p6, %r13, %r2;
	@%p6 bra 	$L__BB0_3;
	bra.uni 	$L__BB0_6;
$L__BB0_3:
	.pragma "nounroll";
	mul.wide.u32 	%rd16, %r13, 4;
	add.s64 	%rd17, %rd3, %rd16;
	ld.global.u32 	%r11, [%rd17];
	setp.gt.s32 	%p3, %r11, -1;
	setp.lt.s32 	%p4, %r11, %r3;
	and.pred  	%p5, %p3, %p4;
	@!%p5 bra 	$L__BB0_5;
	bra.uni 	$L__BB0_4;
$L__BB0_4:
	cvt.u64.u32 	%rd15, %r13;
	mul.lo.s64 	%rd18, %rd15, %rd2;
	shl.b64 	%rd19, %rd18, 2;
	add.s64 	%rd6, %rd4, %rd19;
	cvt.u64.u32 	%rd20, %r11;
	mul.lo.s64 	%rd21, %rd20, %rd2;
	shl.b64 	%rd22, %rd21, 2;
	add.s64 	%rd7, %rd5, %rd22;
	ld.global.f32 	%f1, [%rd6];
	ld.global.f32 	%f2, [%rd7];
	add.rn.f32 	%f3, %f1, %f2;
	st.global.f32 	[%rd7], %f3;
	bra.uni 	$L__BB0_5;
$L__BB0_6:
	ret;
}
`;
